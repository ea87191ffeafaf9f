import { StoreError } from '@dutybook/event-store'
import { EventStoreDBClient } from '@eventstore/db-client'
import { Overdue } from './failure.js'

/** Connects when it is first used. */
export interface Client {
  readonly use: () => EventStoreDBClient
  readonly hangUp: () => Promise<void>
}

export function clientOf(connectionString: string): Client {
  let client: EventStoreDBClient | undefined
  return {
    use: () => (client ??= connected(connectionString)),
    // The client can only end its calls, which have ended by now; the connection below would stay open for half an hour.
    hangUp: async () => {
      const inside = client as unknown as { readonly getChannel: () => Promise<{ readonly close: () => void }> } | undefined
      const channel = await inside?.getChannel()
      channel?.close()
    },
  }
}

function connected(connectionString: string): EventStoreDBClient {
  try {
    return EventStoreDBClient.connectionString(connectionString)
  } catch (error) {
    throw new StoreError('invalid', `The connection string of the event store cannot be used: ${String(error)}`, { cause: error })
  }
}

/** The client looks for a node, waits for its name, or waits for an answer that was lost: none of it may hold us longer than this. */
export async function within<Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer> {
  const overdue = Promise.withResolvers<never>()
  const timer = setTimeout(() => overdue.reject(new Overdue(`No answer within ${milliseconds} ms`)), milliseconds)
  try {
    return await Promise.race([answer, overdue.promise])
  } finally {
    clearTimeout(timer)
  }
}
