import { aggregates } from '@dutybook/domain'
import {
  CommandRefused,
  columnsOf,
  dictionaryOf,
  Metadata,
  snakeCase,
  Verdict,
  type AnyCodec,
  type AnyDecider,
  type AnyView,
  type DictionaryEntry,
  type Label,
} from '@dutybook/modelling'
import { oversightViews } from '@dutybook/oversight'
import { countTables, statisticsViews } from '@dutybook/statistics'
import { both, code, generated, page, rule, table } from './markdown.js'

/** One thing that has fields: a message, a row of a view, a count. */
interface Described {
  readonly kind: 'command' | 'event' | 'state' | 'view' | 'count' | 'envelope' | 'verdict'
  readonly name: string
  readonly label: Label
  readonly codec: AnyCodec
  readonly note?: string
}

const ofAggregate = ({ command, event, summary, category, label }: AnyDecider): readonly Described[] => [
  ...command.members.map((each): Described => ({ kind: 'command', name: each.type, label: each.label, codec: each.data })),
  ...event.members.map((each): Described => ({ kind: 'event', name: each.type, label: each.label, codec: each.data })),
  { kind: 'state', name: category, label, codec: summary.codec },
]

const ofView = ({ name, version, label, shown, row }: AnyView): Described => ({
  kind: 'view',
  name,
  label,
  codec: shown,
  note: `Table ${code(`${snakeCase(name)}_v${version}`)}, columns ${columnsOf(row)
    .columns.map((each) => code(each.name))
    .join(', ')}.`,
})

/** Everything that has fields, in the order in which a fact goes through the house. */
const described: readonly Described[] = [
  ...aggregates.flatMap(ofAggregate),
  { kind: 'event', name: CommandRefused.type, label: CommandRefused.label, codec: CommandRefused.data },
  { kind: 'envelope', name: 'Metadata', label: Metadata.label, codec: Metadata },
  ...[...oversightViews, ...statisticsViews].map(ofView),
  ...countTables.map(({ name, label, row }): Described => ({ kind: 'count', name, label, codec: row })),
  { kind: 'verdict', name: 'Verdict', label: Verdict.label, codec: Verdict },
]

const codesOf = ({ codes }: DictionaryEntry): string => codes.map((each) => `${each.code} = ${each.label.et} / ${each.label.en}`).join('; ')

const ofThing = ({ kind, name, label, codec, note }: Described): readonly string[] => [
  `## ${name} (${kind})`,
  `${label.et} / ${label.en}.${note ? ` ${note}` : ''}`,
  table(
    ['field', 'type', 'needed', 'eesti keeles', 'in English', 'must be', 'codes'],
    dictionaryOf(codec).map((entry) => [
      code(entry.path),
      `${entry.name}${entry.personal ? ' (personal, sealed)' : ''}`,
      entry.required ? 'yes' : 'no',
      ...both(entry.label),
      rule(entry.rule),
      codesOf(entry),
    ]),
  ),
]

export const dictionaryPage = (): string =>
  page(
    generated('Data dictionary'),
    'Every field of every command, event, state, view and count, from the codecs that check them. The same as [CSV](dictionary.csv).',
    ...described.flatMap(ofThing),
  )

const quoted = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** RFC 4180, with line ends of one character. */
export function dictionaryCsv(): string {
  const head = ['kind', 'thing', 'field', 'type', 'codec', 'required', 'personal', 'label_et', 'label_en', 'rule_et', 'rule_en', 'codes']
  const rows = described.flatMap(({ kind, name, codec }) =>
    dictionaryOf(codec).map((entry) => [
      ...[kind, name, entry.path, entry.type, entry.name, String(entry.required), String(entry.personal)],
      ...[entry.label.et, entry.label.en, entry.rule.et, entry.rule.en, codesOf(entry)],
    ]),
  )
  return [head, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('')
}
