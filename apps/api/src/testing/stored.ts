import { aggregates } from '@dutybook/domain'
import { openQuietly, views } from '@dutybook/embedded'
import { eventDefinitions, rowsAsOf, type StoredEvent } from '@dutybook/event-store'
import assert from 'node:assert/strict'

/** What a server has left in its directory: its events, after a check that every view is as if it were built anew. */
export async function leftIn(directory: string): Promise<readonly StoredEvent[]> {
  const { eventStore, viewStore, close } = openQuietly({ data: directory, durability: 'relaxed' })
  const events: StoredEvent[] = []
  for await (const each of eventStore.readAll()) events.push(each)
  const log = { eventStore, definitions: eventDefinitions(aggregates) }
  for (const view of views) {
    const { rows, checkpoint } = await viewStore.rows(view)
    const { rowsOf } = await rowsAsOf(log, [view], { recorded: checkpoint })
    assert.deepEqual(
      new Map(rows.map(({ key, row }) => [key, row])),
      new Map(rowsOf<unknown, unknown>(view)),
      `The view ${view.name} is not as if built anew`,
    )
  }
  await close()
  return events
}

/** Throws unless positions and the revisions of each stream have no gap, and no event stands twice. */
export function mustBeWhole(events: readonly StoredEvent[]): void {
  const next = new Map<string, number>()
  events.forEach(({ stream, revision, position }, index) => {
    assert.equal(position, index + 1)
    assert.equal(revision, next.get(stream) ?? 0, `${stream} has a gap`)
    next.set(stream, revision + 1)
  })
  assert.equal(new Set(events.map(({ id }) => id)).size, events.length)
}
