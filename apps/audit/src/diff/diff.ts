import { isAfter } from '@dutybook/event-store'
import type { Instant, RecordedEvent } from '@dutybook/modelling'
import type { Run } from '../command.js'
import type { Column } from '../output/results.js'
import { aggregateOf, changedFields, fieldsOf, nothingRecorded, readableStream } from '../reading/instance.js'
import { eventColumns, eventRow, type EventRow } from '../reading/shown-event.js'
import type { DiffOptions } from './options.js'

type ChangeRow = { readonly field: string; readonly before?: unknown; readonly after?: unknown } & EventRow

const columns: readonly Column<ChangeRow>[] = [
  { label: { et: 'Väli', en: 'Field' }, of: ({ field }) => field },
  { label: { et: 'Enne', en: 'Before' }, of: ({ before }) => before },
  { label: { et: 'Pärast', en: 'After' }, of: ({ after }) => after },
  ...eventColumns,
]

/** Each row names the event that brought the later value. */
export const run: Run<DiffOptions> = async (audit) => {
  const [stream = ''] = audit.args
  const decider = aggregateOf(stream)
  const [from, to] = [audit.options.from, audit.options.to] as readonly (number | Instant | undefined)[]
  const changedBy = new Map<string, RecordedEvent>()
  let [state, events] = [decider.initialState as unknown, 0]
  let [before, fields] = [fieldsOf(decider, state), fieldsOf(decider, state)]
  for await (const event of readableStream(audit, stream)) {
    if (isAfter(to, event)) break
    state = decider.evolve(state, event)
    const next = fieldsOf(decider, state)
    for (const each of changedFields(fields, next)) changedBy.set(each, event)
    if (!isAfter(from, event)) before = next
    ;[fields, events] = [next, events + 1]
  }
  if (events === 0) throw nothingRecorded(stream)
  const give = audit.results(columns)
  const changed = changedFields(before, fields)
  for (const field of changed) {
    const values = { ...valueIn('before', before.get(field)), ...valueIn('after', fields.get(field)) }
    await give({ field, ...values, ...eventRow(changedBy.get(field) as RecordedEvent) })
  }
  return changed.length > 0 ? 'findings' : 'clean'
}

const valueIn = (name: 'before' | 'after', value: unknown) => (value === undefined ? {} : { [name]: value })
