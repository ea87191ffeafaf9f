import { refusedCommandCategory } from '@dutybook/modelling'
import { isLeft } from '@dutybook/fp'
import { categoryOf } from '@dutybook/event-store'
import { daysBetween, type LocalDate, type RecordedEvent } from '@dutybook/modelling'
import type { Run } from '../command.js'
import type { Column } from '../output/results.js'
import { wholeLog } from '../reading/entries.js'
import { eventColumns, unreadableRow, type UnreadableRow } from '../reading/shown-event.js'
import type { AgeOptions } from './options.js'

interface AgeRow {
  readonly fromDays: number
  readonly toDays: number
  readonly streams: number
  readonly oldestStream: string
  readonly oldestOn: string
  readonly oldestEvent: string
}

const columns: readonly Column<AgeRow>[] = [
  { label: { et: 'Päevi', en: 'Days' }, of: ({ fromDays, toDays }) => `${fromDays}–${toDays}` },
  { label: { et: 'Asju', en: 'Things' }, of: ({ streams }) => streams },
  { label: { et: 'Vanim', en: 'Oldest' }, of: ({ oldestStream }) => oldestStream },
  { label: { et: 'Päev', en: 'Day' }, of: ({ oldestOn }) => oldestOn },
  { label: { et: 'Sündmus', en: 'Event' }, of: ({ oldestEvent }) => oldestEvent },
]

/** Only what had happened by the cut-off counts. Refused commands are no things. */
export const run: Run<AgeOptions> = async (audit) => {
  const { cutOff, step, category, type } = audit.options
  const giveUnreadable = audit.results<Partial<UnreadableRow>>(eventColumns)
  const last = new Map<string, RecordedEvent>()
  for await (const entry of wholeLog(audit, category === undefined ? undefined : [category])) {
    if (isLeft(entry)) await giveUnreadable(unreadableRow(entry.left))
    if (isLeft(entry) || categoryOf(entry.right.stream) === refusedCommandCategory) continue
    const event = entry.right
    const before = last.get(event.stream)?.metadata.occurredOn ?? ''
    if (event.metadata.occurredOn > cutOff || (type !== undefined && event.type !== type) || event.metadata.occurredOn < before) continue
    last.set(event.stream, event)
  }
  const groups = Map.groupBy(last.values(), ({ metadata }) => Math.floor(daysBetween(metadata.occurredOn, cutOff as LocalDate) / step))
  const give = audit.results(columns)
  for (const group of [...groups.keys()].sort((one, other) => one - other)) await give(rowOf(group, step, groups.get(group) ?? []))
  return 'clean'
}

function rowOf(group: number, step: number, events: readonly RecordedEvent[]): AgeRow {
  const oldest = events.reduce((one, other) => (other.metadata.occurredOn < one.metadata.occurredOn ? other : one))
  return {
    ...{ fromDays: group * step, toDays: (group + 1) * step - 1, streams: events.length },
    ...{ oldestStream: oldest.stream, oldestOn: oldest.metadata.occurredOn, oldestEvent: oldest.id },
  }
}
