import { inMemoryEventStore, type EventStore, type NewEvent } from '@dutybook/event-store'

/** A log of invented events, with ids that say their place: the same at every run. */
export async function logOf(count: number, store: EventStore = inMemoryEventStore()): Promise<EventStore> {
  for (let index = 0; index < count; index += 1) await store.append(`note-${index % 7}`, [eventAt(index)], { expected: 'any' })
  return store
}

export const eventAt = (index: number): NewEvent => ({
  id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  type: index % 2 === 0 ? 'Noted' : 'Crossed',
  schemaVersion: 1,
  data: JSON.stringify({ n: index }),
  metadata: '{"by":"õ"}',
})
