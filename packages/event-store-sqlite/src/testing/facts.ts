import type { EventStore, NewEvent, StoredEvent } from '@dutybook/event-store'
import { randomUUID } from 'node:crypto'

export const fact = (changes: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'FactStated',
  schemaVersion: 1,
  data: '{}',
  metadata: '{}',
  ...changes,
})

export const facts = (count: number): readonly NewEvent[] => Array.from({ length: count }, () => fact())

export const appendTo = (store: EventStore, stream: string, events: readonly NewEvent[] = [fact()]) =>
  store.append(stream, events, { expected: 'any' })

export async function all(events: AsyncIterable<StoredEvent>): Promise<readonly StoredEvent[]> {
  const found: StoredEvent[] = []
  for await (const each of events) found.push(each)
  return found
}
