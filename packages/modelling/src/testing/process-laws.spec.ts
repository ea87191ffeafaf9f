import { Cause, causeOf } from '../follow-up.js'
import { optional } from '../codec.js'
import { processManager, type AnyProcessManager, type ProcessManager } from '../process-manager.js'
import { record } from '../record.js'
import { LocalDate, plusDays } from '../time.js'
import { processLaws } from './process-laws.js'
import { happened, inLogOrder } from './recorded.js'
import { BerthFreed, BerthRef, boat, BoatMoored, FreeBerth, plainWorld, type BoatEvent } from './sample-decider.js'

const label = { et: 'Kai', en: 'Berth' }
const Row = record('BerthRow', label, { berth: BerthRef, until: LocalDate, cause: Cause, freed: optional(LocalDate) })
type Row = (typeof Row)['_A']

const overstays: ProcessManager<Row> = processManager<Row, BoatEvent>({
  name: 'overstays',
  version: 1,
  label,
  duty: '3.5',
  row: Row,
  sources: [boat],
  keys: (_, id) => [id],
  fold: {
    opens: { BoatMoored: (event) => ({ berth: event.data.berth, until: event.data.until, cause: causeOf(event) }) },
    changes: { BerthFreed: (_, { metadata }) => ({ freed: metadata.occurredOn }) },
  },
  isOver: ({ freed }) => freed !== undefined,
  followUps: ({ berth, until, cause }, _, id) => [
    { decider: boat, id, command: { type: 'FreeBerth', data: { berth } }, due: { on: plusDays(until, 1) }, cause },
  ],
  reactions: [{ triggers: [BoatMoored], decider: boat, command: FreeBerth, event: BerthFreed, when: label, policies: [], tells: [] }],
})

const owner = {
  sealed: 'v1',
  subject: 'person-0001',
  nonce: 'A'.repeat(16),
  ciphertext: 'A'.repeat(22),
  commitment: 'A'.repeat(43),
} as never
const moored = (id: string, on: string, until: string) =>
  happened(boat, id, { type: 'BoatMoored', data: { berth: 'berth-0001', until, owner } }, { occurredOn: on })
const world = {
  ...plainWorld,
  kinds: [boat],
  history: inLogOrder([
    moored('b1', '2025-01-10', '2025-01-20'),
    moored('b2', '2025-01-15', '2025-01-18'),
    moored('b3', '2025-02-10', '2025-03-01'),
    happened(boat, 'b3', { type: 'BerthFreed', data: { berth: 'berth-0001' } }, { occurredOn: '2025-02-20' }),
    moored('b4', '2025-02-21', '2025-02-25'),
  ]),
}

const lawsBrokenBy = (process: AnyProcessManager): readonly string[] =>
  processLaws(process, world).flatMap(({ name, check }) => {
    try {
      check()
      return []
    } catch {
      return [name]
    }
  })

const asksOnlyWhatItSays = 'asks only for what its reactions say, in the form of the command'
const asksOnce = 'asks each thing once, and the same each time'
const reacts = 'has every reaction come about in the history, and nothing left to ask after it'
const sameWhenLate = 'does the same after any time without the program as when it ran all along'

describe('the laws of process managers', () => {
  it('are kept by a manager that asks once for what is due', () => expect(lawsBrokenBy(overstays)).toEqual([]))

  it.each<readonly [string, readonly string[], Partial<AnyProcessManager>]>([
    ['asks for what it does not announce', [asksOnlyWhatItSays], { reactions: [] }],
    ['announces what never comes', [reacts], { reactions: [...overstays.reactions, { ...overstays.reactions[0]!, event: BoatMoored }] }],
    ['asks twice', [asksOnce], { followUps: (row: Row, on, key) => overstays.followUps(row, on, key).flatMap((each) => [each, each]) }],
    ['goes on asking when all is done', [reacts, sameWhenLate], { evolve: (row, event, key) => overstays.evolve(row, event, key) ?? row }],
    ['loses one of two that are open at the same time', [sameWhenLate], { keys: (event) => overstays.keys(event).map(() => 'b1') }],
  ])('are broken by one that %s', (_, broken, fault) => {
    expect(lawsBrokenBy({ ...overstays, ...fault })).toEqual(expect.arrayContaining([...broken]))
  })
})
