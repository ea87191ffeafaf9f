import type { Instant } from '@dutybook/modelling'
import { fulfilmentSteps, giveAll, openingSteps, preceptStep, subjectSteps } from './story.js'
import { testServer, type TestServer } from './test-server.js'

/** A server with a precept of January whose fulfilment was written down in February only. */
export async function fulfilledLate(): Promise<TestServer> {
  let now = '2026-01-15T08:00:00.000Z' as Instant
  const server = await testServer({ clock: () => now })
  await giveAll(server, [...subjectSteps, ...openingSteps, preceptStep])
  now = '2026-02-01T08:00:00.000Z' as Instant
  await giveAll(server, fulfilmentSteps)
  await server.settled()
  return server
}
