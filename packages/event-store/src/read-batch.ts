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
      return { events, obstacle: { position: event.left.position, why: undecodableText(event.left) }, reachedEnd: false }
    }
    events.push(event.right)
  }
  return { events, reachedEnd: events.length < size }
}

/** Reads batches; those who ask for the same one at the same time share one reading and decoding of it. */
export function batchReader(log: ReadableLog, size: number): (after: Position) => Promise<Batch> {
  const underWay = new Map<Position, Promise<Batch>>()
  return (after) => {
    const asked = underWay.get(after)
    if (asked) return asked
    const reading = readBatch(log, after, size).finally(() => underWay.delete(after))
    underWay.set(after, reading)
    return reading
  }
}
