import { estonianCalendar, estonianLaw, oversightSubject } from '@dutybook/domain'
import { commandHandler, inMemoryEventStore, type HandleCommand, type EventStore, type StoredEvent } from '@dutybook/event-store'
import { isLeft } from '@dutybook/fp'
import type { Instant } from '@dutybook/modelling'
import { all } from '../year.js'
import type { Append } from './appending.js'

/** The handler as the service has it, less the question of who was appointed: no peer asks it. */
export const handlerOn = (eventStore: EventStore): HandleCommand =>
  commandHandler({ eventStore, law: estonianLaw, calendar: estonianCalendar, clock: () => '2026-01-10T09:00:00.000Z' as Instant })

const actor = { person: 'person-manager1', position: 'serviceManager', actingAs: 'serviceManager' }

const registration = { type: 'RegisterOversightSubject', data: { elements: [{ element: 'E5', mode: 'contract' }], negotiators: [] } }

/** Another assessment each time, so that each adds an event. */
const assessment = (number: number) => ({
  type: 'AssessRisk',
  data: { riskClass: 'medium', score: number % 100, evidence: `5.1-3/${number}` },
})

async function give(handle: HandleCommand, id: string, command: unknown): Promise<void> {
  const answer = await handle(oversightSubject, id, { command, actor, occurredOn: '2026-01-05' })
  if (isLeft(answer)) throw new Error(`The command was refused: ${JSON.stringify(answer.left)}`)
}

export const assess = (handle: HandleCommand, id: string, number: number): Promise<void> => give(handle, id, assessment(number))

/** A stream of a provider that was registered and then assessed, so many events long. */
export async function assessedStream(length: number): Promise<Append> {
  const eventStore = inMemoryEventStore()
  const handle = handlerOn(eventStore)
  await give(handle, 'prov-bench0', registration)
  for (let event = 1; event < length; event += 1) await assess(handle, 'prov-bench0', event)
  return all(eventStore.readAll())
}

export const idOf = (number: number): string => `prov-bench${number}`

/** The same stream for another provider. */
export const streamLike = (events: Append, number: number): Append =>
  events.map((event, revision): StoredEvent => ({
    ...event,
    id: `${event.id.slice(0, 24)}${number.toString(16).padStart(12, '0')}`,
    stream: `oversightSubject-${idOf(number)}`,
    revision,
  }))
