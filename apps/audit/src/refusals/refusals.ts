import { aggregates } from '@dutybook/domain'
import { isLeft } from '@dutybook/fp'
import {
  type CommandRefused,
  refusalRule,
  refusalText,
  refusedCommandCategory,
  type Language,
  type RecordedEvent,
} from '@dutybook/modelling'
import type { Audit } from '../audit.js'
import type { Run } from '../command.js'
import { basisText } from '../reading/basis-text.js'
import { wholeLog } from '../reading/entries.js'
import { eventColumns, eventRow, unreadableRow, type UnreadableRow } from '../reading/shown-event.js'
import type { RefusalsOptions } from './options.js'

type Refusal = RecordedEvent & { readonly data: CommandRefused['data'] }

export const run: Run<RefusalsOptions> = async (audit) => {
  if (audit.options.by === 'attempt') return attempts(audit)
  const giveUnreadable = audit.results<Partial<UnreadableRow>>(eventColumns)
  const groups = new Map<string, readonly Refusal[]>()
  const keyOf = ({ data, metadata }: Refusal): string => (audit.options.by === 'code' ? data.code : metadata.actor.person)
  for await (const entry of refusedIn(audit)) {
    if ('part' in entry) await giveUnreadable(unreadableRow(entry))
    else groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry])
  }
  const give = audit.results<Group>([
    { label: { et: 'Kood või tegutseja', en: 'Code or actor' }, of: (row) => row[audit.options.by] },
    { label: { et: 'Katseid', en: 'Attempts' }, of: ({ attempts }) => attempts },
    { label: { et: 'Esimene', en: 'First' }, of: ({ first }) => first },
    { label: { et: 'Viimane', en: 'Last' }, of: ({ last }) => last },
    { label: { et: 'Kes', en: 'Who' }, of: ({ actors }) => actors.join(', ') },
    { label: { et: 'Koodid', en: 'Codes' }, of: ({ codes }) => codes.join(', ') },
  ])
  for (const [key, all] of [...groups].sort(([, one], [, other]) => other.length - one.length))
    await give(groupOf(audit.options.by, key, all))
  return 'clean'
}

interface Group {
  readonly code?: string
  readonly actor?: string
  readonly attempt?: never
  readonly attempts: number
  readonly first: string
  readonly last: string
  readonly actors: readonly string[]
  readonly codes: readonly string[]
}

const groupOf = (by: 'code' | 'actor', key: string, all: readonly Refusal[]): Group => {
  const days = all.map(({ metadata }) => metadata.occurredOn).sort()
  return {
    ...{ [by]: key, attempts: all.length, first: days[0] ?? '', last: days.at(-1) ?? '' },
    actors: [...new Set(all.map(({ metadata }) => metadata.actor.person))],
    codes: [...new Set(all.map(({ data }) => data.code))],
  }
}

async function* refusedIn(audit: Audit) {
  for await (const entry of wholeLog(audit, [refusedCommandCategory])) yield isLeft(entry) ? entry.left : (entry.right as Refusal)
}

async function attempts(audit: Audit): Promise<'clean'> {
  const give = audit.results<Partial<ReturnType<typeof attemptOf>>>([
    ...eventColumns.filter(({ label }) => label.en !== 'Event' && label.en !== 'Stream' && label.en !== 'Rev.'),
    { label: { et: 'Käsk', en: 'Command' }, of: ({ command }) => command },
    { label: { et: 'Millele', en: 'To' }, of: ({ to }) => to },
    { label: { et: 'Kood', en: 'Code' }, of: ({ code }) => code },
    { label: { et: 'Miks', en: 'Why' }, of: ({ text }) => text },
    { label: { et: 'Alus', en: 'Basis' }, of: ({ basis }) => basisText(basis) },
  ])
  for await (const entry of refusedIn(audit)) await give('part' in entry ? unreadableRow(entry) : attemptOf(entry, audit.language))
  return 'clean'
}

const attemptOf = (event: Refusal, language: Language) => {
  const { command, stream: to, code, facts, basis, category } = event.data
  const decider = aggregates.find((each) => each.category === category)
  const rule = decider && refusalRule(decider, code)
  const text = rule && refusalText(rule, Object.fromEntries(facts.map(({ name, value }) => [name, value])))[language]
  return { ...eventRow(event), command, to, code, text: text ?? code, basis }
}
