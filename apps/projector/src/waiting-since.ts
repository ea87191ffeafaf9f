import type { EventStore } from '@dutybook/event-store'
import { decodeOrReport, Metadata, type Instant } from '@dutybook/modelling'
import { isRight } from '@dutybook/fp'

/** Answers, for a checkpoint, how many seconds ago the first event after it was recorded. Each place in the log is looked at once. */
export function waitingSince(eventStore: EventStore, now: Instant): (checkpoint: number) => Promise<number | undefined> {
  const known = new Map<number, Promise<number | undefined>>()
  return (checkpoint) => {
    const answer = known.get(checkpoint) ?? secondsSince(eventStore, checkpoint, now)
    known.set(checkpoint, answer)
    return answer
  }
}

async function secondsSince(eventStore: EventStore, after: number, now: Instant): Promise<number | undefined> {
  for await (const { metadata } of eventStore.readAll({ after, limit: 1 })) {
    const recordedAt = recordedAtOf(metadata)
    return recordedAt && Math.max(0, Date.parse(now) - Date.parse(recordedAt)) / 1000
  }
  return 0
}

/** Undefined where the event is not one that this program can read. */
function recordedAtOf(metadata: string): Instant | undefined {
  try {
    const decoded = decodeOrReport(Metadata, JSON.parse(metadata))
    return isRight(decoded) ? decoded.right.recordedAt : undefined
  } catch {
    return undefined
  }
}
