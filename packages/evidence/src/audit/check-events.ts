import type { StoredEvent } from '@dutybook/event-store'
import type { Finding } from './finding.js'

/** Events that are looked at on their way to somebody else. */
export interface SeenEvents {
  readonly events: AsyncIterable<StoredEvent>
  readonly findings: () => readonly Finding[]
}

/**
 * Whether each stream counts its revisions without a gap, and whether each event can be read. Remembers one number for each stream. The first
 * revision of a stream that is seen is taken as it is when the reading does not begin at the first event.
 */
export function checkEvents(
  events: AsyncIterable<StoredEvent>,
  undecodable: (event: StoredEvent) => string | undefined = () => undefined,
): SeenEvents {
  const findings: Finding[] = []
  const revisions = new Map<string, number>()
  const look = (event: StoredEvent): void => {
    const { stream, revision, position } = event
    const before = revisions.get(stream)
    revisions.set(stream, revision)
    if (before !== undefined && revision !== before + 1) {
      findings.push({ kind: 'brokenRevision', position, stream, detail: `Revision ${revision} comes after ${before}.` })
    }
    const why = undecodable(event)
    if (why !== undefined) findings.push({ kind: 'undecodable', position, stream, detail: why })
  }
  const seen = async function* () {
    for await (const event of events) {
      look(event)
      yield event
    }
  }
  return { events: seen(), findings: () => findings }
}
