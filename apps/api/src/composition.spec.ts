import { isRight } from '@dutybook/fp'
import { aggregates } from '@dutybook/domain'
import type { Actor, AnyDecider } from '@dutybook/modelling'
import { pino } from 'pino'
import { compose, type Composition } from './composition.js'
import { registration } from './testing/load.js'
import { leftIn } from './testing/stored.js'
import { temporaryDirectory } from './testing/temporary.js'

const subject = aggregates.find(({ category }) => category === 'oversightSubject') as AnyDecider
const manager = { person: 'person-manager1', position: 'serviceManager', actingAs: 'serviceManager' }

it('What is at work when it is stopped is done before the store closes, and nothing is taken after', async () => {
  const directory = temporaryDirectory()
  const { handle, stop, health, beginStop } = await compose({ data: directory.path, durability: 'relaxed', log: pino({ level: 'silent' }) })
  const give = (n: number) => {
    const { type, data, occurredOn } = registration(`prov-open${n}`).body as Record<string, unknown>
    return handle(subject, `prov-open${n}`, { command: { type, data }, occurredOn, actor: manager })
  }
  const given = Array.from({ length: 300 }, (_, n) => give(n))
  beginStop()
  expect(await health()).toEqual({ status: 'notReady', problem: 'stopping' })
  await stop()
  expect((await Promise.all(given)).filter(isRight)).toHaveLength(300)
  await expect(give(301)).rejects.toMatchObject({ fault: 'closed' })
  expect(await leftIn(directory.path)).toHaveLength(300)
  directory.remove()
})

const unreadable = { id: '0191f3c2-7a10-7c3e-8a52-4fd21b7c9e05', type: 'ThingOfNoKind', schemaVersion: 1, data: '{}', metadata: '{}' }
const { type, data, occurredOn } = registration('prov-damaged').body as Record<string, unknown>
const meetings: readonly (readonly [string, (work: Pick<Composition, 'handle' | 'read'>) => Promise<unknown>])[] = [
  ['a reading', ({ read }) => read({ kind: 'instance', decider: subject, id: 'prov-damaged', asOf: {}, reader: manager as Actor })],
  ['a command', ({ handle }) => handle(subject, 'prov-damaged', { command: { type, data }, occurredOn, actor: manager })],
]

it.each(meetings)('The server is not ready any more when %s has met damage in the store', async (_, meet) => {
  const directory = temporaryDirectory()
  const composition = await compose({ data: directory.path, durability: 'relaxed', log: pino({ level: 'silent' }) })
  await composition.eventStore.append('oversightSubject-prov-damaged', [unreadable], { expected: 'any' })
  expect((await composition.health()).problem).not.toBe('store damaged')
  await expect(meet(composition)).rejects.toMatchObject({ fault: 'damaged' })
  expect(await composition.health()).toMatchObject({ status: 'notReady', problem: 'store damaged' })
  await composition.stop()
  directory.remove()
})
