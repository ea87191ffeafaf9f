import { post } from '@dutybook/domain'
import type { PersonRef, RecordedEvent } from '@dutybook/modelling'
import { without } from '@dutybook/modelling'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { beginning, newPlace, storeOf } from '../testing/store.js'

const place = newPlace()
let events: readonly RecordedEvent[]
beforeAll(async () => (events = (await beginning(30)).filter(({ stream }) => stream.startsWith(`${post.category}-`))))
afterAll(() => place.remove())

const isAppointment = ({ type }: RecordedEvent): boolean => type === 'PositionFilled'
const personIn = ({ data }: RecordedEvent) => data['person'] as PersonRef

/** What is found in the log with another first appointment. */
async function decisionsWith(name: string, change: (event: RecordedEvent) => RecordedEvent, ...args: readonly string[]) {
  const at = events.findIndex(isAppointment)
  await storeOf(
    place.path(name),
    events.map((each, index) => (index === at ? change(each) : each)),
  )
  const { code, ...ended } = await run(['decisions', '--store', place.path(name), ...args])
  return { code, position: at + 1, rows: rowsIn({ code, ...ended }) }
}

describe('decisions', () => {
  it('are found by deciding again: an appointment is one, with whose case it was and the command that made it', async () => {
    const { code, rows } = await decisionsWith('whole', (each) => each, '--all')
    const appointments = rows.filter(({ type }) => type === 'PositionFilled')
    expect(code).toBe(0)
    expect(appointments.length).toBe(events.filter(isAppointment).length)
    for (const each of appointments) {
      const event = events.find(({ id }) => id === each['event'])!
      expect(each).toMatchObject({ command: 'FillPosition', authors: [personIn(event)], flaws: [] })
    }
  })

  it('in one’s own case are found', async () => {
    const own = (each: RecordedEvent) => ({
      ...each,
      metadata: { ...each.metadata, actor: { ...each.metadata.actor, person: personIn(each) } },
    })
    const { code, rows, position } = await decisionsWith('own', own)
    expect([code, rows]).toEqual([1, [expect.objectContaining({ position, flaws: ['ownCase'] })]])
  })

  it('without a legal basis are found', async () => {
    const { code, rows, position } = await decisionsWith('bare', (each) => ({ ...each, metadata: without(each.metadata, 'legalBasis') }))
    expect([code, rows]).toEqual([1, [expect.objectContaining({ position, flaws: ['noBasis'] })]])
  })

  it('that no command could have made are not passed over', async () => {
    const stranger = (each: RecordedEvent): RecordedEvent => ({
      ...each,
      metadata: { ...each.metadata, actor: { ...each.metadata.actor, actingAs: 'analyst' } },
    })
    const { code, rows, position } = await decisionsWith('strange', stranger)
    expect([code, rows]).toEqual([1, [expect.objectContaining({ position, flaws: ['unexplained'] })]])
  })
})
