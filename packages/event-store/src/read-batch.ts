import { isLeft } from '@dutybook/fp'
import type { RecordedEvent } from '@dutybook/modelling'
import { undecodableText } from './decode-event.js'
import type { Obstacle } from './fold-batch.js'
import { recordedEvents, type ReadableLog } from './recorded-events.js'
import type { Position } from './stored-event.js'

/** Some events in a row, decoded. */
export interface Batch {
  readonly events: readonly RecordedEvent[]
  /** The event behind them that cannot be read. */
  readonly obstacle?: Obstacle
  /** Nothing came after them when they were read. */
  readonly reachedEnd: boolean
}

async function readBatch(log: ReadableLog, after: Position, size: number): Promise<Batch> {
  const events: RecordedEvent[] = []
  for await (const event of recordedEvents(log, { after, limit: size })) {
    if (isLeft(event)) {
      const { position, stream } = event.left
      return { events, obstacle: { position, stream, why: undecodableText(event.left) }, reachedEnd: false }
    }
    events.push(event.right)
  }
  return { events, reachedEnd: events.length < size }
}

/** How many batches are kept: views that are read side by side drift apart by a few. */
const keptBatches = 4

/**
 * Reads batches; those who ask for the same one, at the same time or a little later, share one reading and decoding of it. A batch that
 * ended with the log is not kept: the next who asks may find more.
 */
export function batchReader(log: ReadableLog, size: number): (after: Position) => Promise<Batch> {
  const kept = new Map<Position, Promise<Batch>>()
  const keep = (after: Position, { reachedEnd, obstacle }: Batch): void => {
    if (reachedEnd || obstacle) kept.delete(after)
    const [oldest] = kept.keys()
    if (oldest !== undefined && kept.size > keptBatches) kept.delete(oldest)
  }
  return (after) => {
    const known = kept.get(after)
    if (known) return known
    const reading = readBatch(log, after, size)
    kept.set(after, reading)
    reading.then(
      (batch) => keep(after, batch),
      () => kept.delete(after),
    )
    return reading
  }
}
