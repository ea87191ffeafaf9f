import { lawsOf } from './laws.js'
import { played } from './played.js'
import { boat, harbour, plainWorld, type BoatCommand } from './sample-decider.js'
import type { Step } from './played.js'

const manager = { person: 'person-0001', position: 'serviceManager', actingAs: 'serviceManager' } as const
const owner = {
  sealed: 'v1',
  subject: 'person-0001',
  nonce: 'A'.repeat(16),
  ciphertext: 'A'.repeat(22),
  commitment: 'A'.repeat(43),
} as const
const moor: Step<BoatCommand> = ['2025-03-01', manager, { type: 'MoorBoat', data: { berth: 'berth-0001', until: '2025-06-01', owner } }]
const free: Step<BoatCommand> = ['2025-04-01', manager, { type: 'FreeBerth', data: { berth: 'berth-0001' } }]

describe('a past made by commands', () => {
  it('is the events that came of them, each with its day, its actor and its turn', () => {
    const past = played(boat, [moor, free], plainWorld)
    expect(past.map(({ on, by, event }) => [on, by.person, event.type])).toEqual([
      ['2025-03-01', 'person-0001', 'BoatMoored'],
      ['2025-04-01', 'person-0001', 'BerthFreed'],
    ])
    expect(past[1]!.turn).toMatchObject({ command: { type: 'FreeBerth' }, occurredOn: '2025-04-01', history: [{ type: 'BoatMoored' }] })
  })

  it('is none when a command is refused, and says which', () => {
    const closed = { decider: harbour, id: 'harbour-main', events: [{ type: 'HarbourClosed', data: { on: '2025-03-01' } }] }
    expect(() => played(boat, [free, moor], plainWorld, [closed])).toThrow('step 2, MoorBoat on 2025-03-01, was refused: HARBOUR_CLOSED')
  })

  it('gives the laws turns to try, one of each command', () => {
    const turns = (steps: readonly Step<BoatCommand>[]) => played(boat, steps, plainWorld).map(({ turn }) => turn)
    const law = (steps: readonly Step<BoatCommand>[]) => {
      const laws = lawsOf(boat, { ...plainWorld, turns: turns(steps) })
      return laws.find(({ name }) => name.startsWith('accepts each of its commands'))!.check
    }
    expect(law([moor, free])).not.toThrow()
    expect(law([moor])).toThrow('no real turn shows these accepted: FreeBerth')
    for (const { check } of lawsOf(boat, { ...plainWorld, turns: turns([moor, free]) })) check()
  })
})
