import { InvalidArgumentError } from 'commander'
import type { AnyAuditCommand, Argument, CommandOption } from './command.js'

const sourceOptions = {
  store: {
    flags: '--store <file>',
    label: { et: 'andmehoidla fail; avatakse ainult lugemiseks', en: 'file of a store; it is opened for reading only' },
  },
  server: { flags: '--server <url>', label: { et: 'töötava serveri aadress', en: 'address of a running server' }, parse: serverAddress },
  pack: { flags: '--pack <directory>', label: { et: 'tõendipaki kaust', en: 'directory of a pack of evidence' } },
} as const satisfies Readonly<Record<string, CommandOption>>

const asOfOptions = {
  recorded: {
    flags: '--as-of <instant|position>',
    label: {
      et: 'mis oli siis kirjas: ajahetk (UTC) või koht logis',
      en: 'what was recorded by then: an instant (UTC) or a position in the log',
    },
    parse: placeInLog,
  },
  occurred: {
    flags: '--as-of-occurred <day>',
    label: { et: 'mis oli selle päeva lõpuks toimunud', en: 'what had happened by the end of that day' },
    parse: day,
  },
} as const satisfies Readonly<Record<string, CommandOption>>

const shownOptions: readonly CommandOption[] = [
  { flags: '--lang <language>', label: { et: 'keel', en: 'language' }, choices: ['et', 'en'] },
  {
    flags: '--output <form>',
    label: { et: 'tulemuste kuju; ekraanil table, torus ndjson', en: 'form of the results; table on a terminal, ndjson when piped' },
    choices: ['table', 'ndjson', 'json'],
  },
]

/** The options of a command, its own first. */
export const optionsOf = ({ options = [], sources, asOf }: AnyAuditCommand): readonly CommandOption[] => [
  ...options,
  ...sources.map((each) => sourceOptions[each]),
  ...(asOf ? [asOfOptions.recorded] : []),
  ...(asOf === 'both' ? [asOfOptions.occurred] : []),
  ...shownOptions,
]

export const streamArgument: Argument = {
  name: '<stream>',
  label: { et: 'asja voog: liik, sidekriips, tunnus', en: 'the stream of a thing: kind, hyphen, id' },
}

/** A day of the calendar; `2025-02-30` is none. */
export function day(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
  if (!isDay) throw new InvalidArgumentError('A day is written 2025-12-31. / Päev on kujul 2025-12-31.')
  return text
}

/** A whole number from `least` on. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const number = Number(text)
    if (!/^\d{1,15}$/u.test(text) || number < least) {
      throw new InvalidArgumentError(`It is a whole number from ${least} on. / See on täisarv alates ${least}.`)
    }
    return number
  }

/** `2025-12-31T22:00:00Z`, with milliseconds or without, or a position. A moment named to the second ends before its first fraction. */
export function placeInLog(text: string): number | string {
  if (/^\d{1,15}$/u.test(text)) return Number(text)
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/u.test(text) && !Number.isNaN(Date.parse(text))
  if (isInstant) return new Date(text).toISOString()
  const [et, en] = [
    'Ajahetk on kujul 2025-12-31T22:00:00Z, koht logis on täisarv.',
    'An instant is written 2025-12-31T22:00:00Z, a position is a whole number.',
  ]
  throw new InvalidArgumentError(`${en} / ${et}`)
}

function serverAddress(text: string): string {
  if (URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol)) return text.replace(/\/+$/u, '')
  throw new InvalidArgumentError('An address begins with http:// or https://. / Aadress algab http:// või https://.')
}
