import { isRight } from '@dutybook/fp'
import { aggregates } from '@dutybook/domain'
import type { AnyDecider } from '@dutybook/modelling'
import { pino } from 'pino'
import { compose } from './composition.js'
import { registration } from './testing/load.js'
import { leftIn } from './testing/stored.js'
import { temporaryDirectory } from './testing/temporary.js'

const subject = aggregates.find(({ category }) => category === 'oversightSubject') as AnyDecider
const manager = { person: 'person-manager1', position: 'serviceManager', actingAs: 'serviceManager' }

it('What is at work when it is stopped is done before the store closes, and nothing is taken after', async () => {
  const directory = temporaryDirectory()
  const { handle, stop, health, beginStop } = compose({ data: directory.path, durability: 'relaxed', log: pino({ level: 'silent' }) })
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
