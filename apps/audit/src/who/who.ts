import type { RecordedEvent } from '@dutybook/modelling'
import type { Run } from '../command.js'
import type { Column } from '../output/results.js'
import { aggregateOf, changedFields, fieldsOf, nothingRecorded, readableStream } from '../reading/instance.js'
import { eventRow, eventColumns, type EventRow } from '../reading/shown-event.js'

type FieldRow = { readonly field: string; readonly value: unknown } & Partial<EventRow>

const columns: readonly Column<FieldRow>[] = [
  { label: { et: 'Väli', en: 'Field' }, of: ({ field }) => field },
  { label: { et: 'Väärtus', en: 'Value' }, of: ({ value }) => value },
  ...eventColumns,
]

/** A field that no event has changed stands as it does from the beginning, and has no event. */
export const run: Run<object> = async (audit) => {
  const [stream = ''] = audit.args
  const decider = aggregateOf(stream)
  const changedBy = new Map<string, RecordedEvent>()
  let [state, fields, events] = [decider.initialState as unknown, fieldsOf(decider, decider.initialState), 0]
  for await (const event of readableStream(audit, stream)) {
    state = decider.evolve(state, event)
    const next = fieldsOf(decider, state)
    for (const each of changedFields(fields, next)) changedBy.set(each, event)
    ;[fields, events] = [next, events + 1]
  }
  if (events === 0) throw nothingRecorded(stream)
  const give = audit.results(columns)
  for (const [field, value] of fields) {
    const event = changedBy.get(field)
    await give({ field, value, ...(event ? eventRow(event) : {}) })
  }
  return 'clean'
}
