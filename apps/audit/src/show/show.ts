import { isLeft } from '@dutybook/fp'
import { MessageId, StreamId, type Language, type RecordedEvent } from '@dutybook/modelling'
import { UsageFault, type Audit } from '../audit.js'
import type { Run } from '../command.js'
import type { Column } from '../output/results.js'
import { wholeLog, wholeStream, type Entry } from '../reading/entries.js'
import { eventColumns, eventRow, labelOf, shownData, unreadableRow } from '../reading/shown-event.js'

export const run: Run<object> = async (audit) => {
  const [asked = ''] = audit.args
  const give = audit.results<ReturnType<typeof shown>>(columns)
  let found = 0
  for await (const entry of entriesOf(audit, asked)) {
    found += 1
    await give(shown(entry, audit.language))
  }
  if (found > 0) return 'clean'
  throw new UsageFault({ et: `„${asked}” ei ole selles logis.`, en: `There is no “${asked}” in this log.` })
}

const columns: readonly Column<ReturnType<typeof shown>>[] = [
  ...eventColumns,
  { label: { et: 'Sisu', en: 'Content' }, of: (row) => ('data' in row ? JSON.stringify(row.data, null, 1) : undefined) },
]

async function* entriesOf(audit: Audit, asked: string): AsyncIterable<Entry> {
  const isEvent = MessageId.is(asked) || /^\d{1,15}$/u.test(asked)
  if (isEvent) yield* oneEvent(audit, asked)
  else if (StreamId.is(asked)) yield* wholeStream(audit, asked)
  else
    throw new UsageFault({
      et: `„${asked}” ei ole sündmuse tunnus, koht logis ega voog.`,
      en: `“${asked}” is no id of an event, position or stream.`,
    })
}

async function* oneEvent(audit: Audit, asked: string): AsyncIterable<Entry> {
  for await (const entry of wholeLog(audit)) {
    const { id, position } = isLeft(entry) ? entry.left : entry.right
    if (id !== asked && String(position) !== asked) continue
    yield entry
    return
  }
}

const shown = (entry: Entry, language: Language) => (isLeft(entry) ? unreadableRow(entry.left) : wholeEvent(entry.right, language))

/** The keys of the row are those of the log; `metadata` is the event's own, whole. */
const wholeEvent = (event: RecordedEvent, language: Language) => ({
  ...eventRow(event),
  label: labelOf(event.type)[language],
  schemaVersion: event.schemaVersion,
  data: shownData(event),
  metadata: event.metadata,
})
