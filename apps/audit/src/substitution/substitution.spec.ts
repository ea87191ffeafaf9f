import { oversightSubject } from '@dutybook/domain'
import { recordedLog, samples } from '@dutybook/domain/testing'
import type { LocalDate, RecordedEvent } from '@dutybook/modelling'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { newPlace, storeOf } from '../testing/store.js'

const place = newPlace()
afterAll(() => place.remove())
const posts = recordedLog(samples.headPost, samples.managerPost)

/** A registration by the manager on a day, acting as the head of division. */
const registered = (day: string): RecordedEvent => {
  const sample = Object.values(samples).find(({ decider }) => decider === oversightSubject)!
  const event = recordedLog(sample)[0]!
  const actor = { person: 'person-manager1', position: 'serviceManager', actingAs: 'headOfDivision' } as RecordedEvent['metadata']['actor']
  return { ...event, metadata: { ...event.metadata, actor, occurredOn: day as LocalDate } }
}

async function found(day: string, ...args: readonly string[]) {
  const file = place.path(`${day}-${args.length}.sqlite`)
  const event = { ...registered(day), id: '00000000-0000-7000-8000-999999999999' as RecordedEvent['id'] }
  await storeOf(file, [...posts, event])
  const ended = await run(['substitution', '--store', file, ...args])
  return { code: ended.code, rows: rowsIn(ended), last: posts.length + 1 }
}

describe('what was done while acting for another', () => {
  it('belongs to the substitution that covered it, from its first day to its last', async () => {
    for (const day of ['2025-07-01', '2025-07-24']) {
      const { code, rows, last } = await found(day)
      expect(code).toBe(0)
      expect(rows).toMatchObject([{ position: last, substitutions: ['post-head1/s1'], approval: false }])
    }
  })

  it('is a finding where none covered it', async () => {
    for (const day of ['2025-06-30', '2025-07-25']) {
      expect(await found(day)).toMatchObject({ code: 1, rows: [{ substitutions: [] }] })
    }
  })

  it('can be narrowed to one substitution and to approvals', async () => {
    expect((await found('2025-07-10', '--substitution', 'post-head1/s1')).rows).toHaveLength(1)
    expect((await found('2025-07-11', '--substitution', 'post-head1/s2')).rows).toEqual([])
    expect((await found('2025-07-12', '--approvals')).rows).toEqual([])
  })
})
