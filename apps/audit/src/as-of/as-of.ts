import type { Run } from '../command.js'
import type { Column } from '../output/results.js'
import { aggregateOf, fieldsOf, nothingRecorded, readableStream } from '../reading/instance.js'

interface FieldRow {
  readonly field: string
  readonly value: unknown
}

const columns: readonly Column<FieldRow>[] = [
  { label: { et: 'Väli', en: 'Field' }, of: ({ field }) => field },
  { label: { et: 'Väärtus', en: 'Value' }, of: ({ value }) => value },
]

export const run: Run<object> = async (audit) => {
  const [stream = ''] = audit.args
  const decider = aggregateOf(stream)
  let [state, events] = [decider.initialState as unknown, 0]
  for await (const event of readableStream(audit, stream)) {
    state = decider.evolve(state, event)
    events += 1
  }
  if (events === 0) throw nothingRecorded(stream)
  const give = audit.results(columns)
  for (const [field, value] of fieldsOf(decider, state)) await give({ field, value })
  return 'clean'
}
