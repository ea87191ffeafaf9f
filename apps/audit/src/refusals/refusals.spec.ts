import { CommandRefused, kernelRefusals, refusedCommandCategory } from '@dutybook/modelling'
import { administrativeContract } from '@dutybook/domain'
import { newCommandId } from '@dutybook/event-store'
import type { RecordedEvent } from '@dutybook/modelling'
import { recorded, valid } from '@dutybook/modelling/testing'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { newPlace, storeOf } from '../testing/store.js'

const place = newPlace()
const file = place.path('duties.sqlite')

const attempt = (code: string, occurredOn: string, person: string): RecordedEvent => {
  const id = newCommandId()
  const refused = {
    command: 'SignContract',
    category: administrativeContract.category,
    stream: 'contract-cont-0001',
    facts: [{ name: 'routedTo', value: 'headOfDepartment' }],
  }
  const data = valid(CommandRefused.data, { ...refused, code, basis: kernelRefusals.SELF_APPROVAL.basis })
  const actor = { person, position: 'serviceManager', actingAs: 'serviceManager' } as RecordedEvent['metadata']['actor']
  return {
    ...recorded(`${refusedCommandCategory}-${id}`, { type: 'CommandRefused', data }, { occurredOn, actor }),
    id: id as RecordedEvent['id'],
  }
}
beforeAll(() =>
  storeOf(file, [
    attempt('SELF_APPROVAL', '2025-03-03', 'person-0001'),
    attempt('SELF_APPROVAL', '2025-02-03', 'person-0002'),
    attempt('GONE_SINCE', '2025-04-03', 'person-0001'),
  ]),
)
afterAll(() => place.remove())

const refusals = async (...args: readonly string[]) => rowsIn(await run(['refusals', '--store', file, ...args]))

describe('refused attempts', () => {
  it('are counted by code and by actor, the most frequent first', async () => {
    expect(await refusals()).toEqual([
      {
        code: 'SELF_APPROVAL',
        attempts: 2,
        first: '2025-02-03',
        last: '2025-03-03',
        actors: ['person-0001', 'person-0002'],
        codes: ['SELF_APPROVAL'],
      },
      { code: 'GONE_SINCE', attempts: 1, first: '2025-04-03', last: '2025-04-03', actors: ['person-0001'], codes: ['GONE_SINCE'] },
    ])
    expect((await refusals('--by', 'actor')).map(({ actor, attempts }) => [actor, attempts])).toEqual([
      ['person-0001', 2],
      ['person-0002', 1],
    ])
  })

  it('are told one by one with the text of the rule in both languages; a code that is gone stays a code', async () => {
    const texts = async (language: string) => (await refusals('--by', 'attempt', '--lang', language)).map(({ text }) => text)
    expect((await texts('en'))[0]).toContain('head of department')
    expect((await texts('et'))[0]).toContain('osakonna juhataja')
    expect((await texts('et'))[2]).toBe('GONE_SINCE')
  })
})
