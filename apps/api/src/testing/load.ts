import { newCommandId } from '@dutybook/event-store'
import type { Client } from './test-server.js'

/** A command that adds one event whenever it is done, and that may be sent again until it is acknowledged. */
export interface Task {
  readonly key: string
  readonly provider: string
  readonly body: object
}

/** What the server acknowledged. */
export interface Acknowledged {
  readonly key: string
  readonly provider: string
  readonly id: string
  readonly revision: number
}

const elements = [{ element: 'E5', mode: 'contract' }]

export const registration = (provider: string): Task => ({
  key: newCommandId(),
  provider,
  body: { type: 'RegisterOversightSubject', occurredOn: '2026-01-05', data: { elements, negotiators: [] } },
})

/** The document makes it another assessment than all others, so that it is never a repetition of what is so already. */
export const assessment = (provider: string, document: string): Task => ({
  key: newCommandId(),
  provider,
  body: { type: 'AssessRisk', occurredOn: '2026-01-06', data: { riskClass: 'medium', score: 50, evidence: `5.1-3/${document}` } },
})

/** Sends a command once. Undefined when there was no answer, or one that asks to send it again. Any other refusal throws. */
export async function attempt({ post }: Pick<Client, 'post'>, { key, provider, body }: Task): Promise<Acknowledged | undefined> {
  const asked = { actor: 'manager', headers: { 'Idempotency-Key': key } }
  const reply = await post(`/v1/oversight-subject/${provider}`, body, asked).catch(noAnswer)
  if (reply === undefined || reply.body.code === 'CONCURRENT_CHANGE' || reply.status === 503) return undefined
  const [event] = reply.body.events ?? []
  if (event === undefined) throw new Error(`${provider}: ${JSON.stringify(reply.body)}`)
  return { key, provider, id: event.id as string, revision: event.revision as number }
}

/** The server went away; what fails otherwise is a fault of the test. */
export function noAnswer(error: unknown): undefined {
  // By its name, because the test runner has a TypeError of its own.
  if ((error as Error).name === 'TypeError') return undefined
  throw error
}
