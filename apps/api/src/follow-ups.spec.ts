import { people, playable, samples } from '@dutybook/domain/testing'
import { isRight } from '@dutybook/fp'
import type { Instant } from '@dutybook/modelling'
import { pino } from 'pino'
import { compose, type Composition, type Settings } from './composition.js'
import { temporaryDirectory } from './testing/temporary.js'
import { testServer } from './testing/test-server.js'

const directory = temporaryDirectory()
afterAll(() => directory.remove())
const now = () => '2026-09-01T08:00:00.000Z' as Instant
const director = { directorGeneral: people.director.person as never }
const opened = (settings: Partial<Settings>) =>
  compose({ data: directory.path, durability: 'relaxed', log: pino({ level: 'silent' }), clock: now, ...settings })

async function systemActs({ eventStore }: Composition): Promise<readonly string[]> {
  const given: string[] = []
  for await (const { type, metadata } of eventStore.readAll()) {
    const of = JSON.parse(metadata) as { actor: { position: string }; occurredOn: string }
    if (of.actor.position === 'system') given.push(`${of.occurredOn} ${type}`)
  }
  return given
}

const due = ['2026-06-20 ConfirmationReminderDue', '2026-06-25 ProvisionalPeriodLapsed', '2026-06-25 ClosingTaskOpened']

it('The server gives what is due on its legal days, once, only when told to, and as one of the roots of trust', async () => {
  const without = await opened({})
  for (const { decider, id, on: day, by, command } of playable(samples.episodeLapsed, samples.lapsedHelp)) {
    if (by === people.system || command.type === 'EndService') continue
    const handle = without.handlerAt(() => `${day}T09:00:00.000Z` as Instant)
    expect(isRight(await handle(decider, id, { command, actor: by, occurredOn: day }))).toBe(true)
  }
  await without.processes.settled()
  expect(await systemActs(without)).toEqual([])
  await without.stop()
  const giving = await opened({ followUps: true, roots: director })
  await giving.processes.settled()
  expect([await systemActs(giving), (await giving.health()).followUps]).toEqual([due, []])
  await giving.stop()
  const again = await opened({ followUps: true })
  await again.processes.settled()
  expect(await systemActs(again)).toEqual(due)
  await again.stop()
  const server = await testServer({ data: directory.path })
  expect((await server.get('/readyz')).body.followUps).toEqual([])
  await server.stop()
})
