import { right } from '@dutybook/fp'
import type { AnyDecider } from '../decider.js'
import type { Message } from '../message.js'
import { record } from '../record.js'
import type { RefusalRule } from '../refusal.js'
import { text } from '../value.js'
import { aggregateLaws, lawsOf } from './laws.js'
import { boat, boatRefusals, harbour, plainWorld, type BoatState } from './sample-decider.js'

aggregateLaws(boat, plainWorld)
aggregateLaws(harbour, plainWorld)

/** Tries the law that begins so. */
const tryLaw = (decider: AnyDecider, name: string): void =>
  lawsOf(decider, plainWorld)
    .find((law) => law.name.startsWith(name))!
    .check()

const refusalWith = (rule: Partial<RefusalRule>): AnyDecider => ({
  ...boat,
  refusals: { ...boatRefusals, TOO_LONG: { ...boatRefusals.TOO_LONG, ...rule } },
})
const freed = { type: 'BerthFreed', data: { berth: 'berth-0000' } }
const throwing = (): never => {
  throw new Error('out of order')
}
const remembering = (turn: number) => () => right((turn += 1) % 2 ? [] : [freed])
const moorsInPlace = (state: object, { type }: Message) =>
  type === 'BoatMoored' ? { ...Object.assign(state, { berth: 'berth-0000' }) } : {}
const readsNonce = (_: unknown, __: unknown, { data }: Message) => right((data['owner'] as { nonce: string })?.nonce < 'M' ? [freed] : [])
const forgets = (state: BoatState): BoatState => ({ ...state, berth: 'berth-other' })
const placeholder = record('S', { et: 'Seis', en: 'State' }, { a: text('A', { et: 'TODO', en: 'Name' }, { max: 3 }) })

// A copy has the prototype of an object; the laws use only what it holds itself.
const nobodysCommands = { ...boat.command, member: () => undefined } as unknown as AnyDecider['command']

/** What is wrong, the law that says so, and its words. */
const faults: readonly (readonly [string, string, string, AnyDecider])[] = [
  ['an evolve that throws', 'takes up any history', 'out of order', { ...boat, evolve: throwing }],
  ['an evolve that changes the state', 'takes up any history', 'evolve changed', { ...boat, initialState: {}, evolve: moorsInPlace }],
  ['a summary of another form', 'tells the state', 'not of its codec', { ...boat, summary: { ...boat.summary, of: (state) => state } }],
  ['a decide that throws', 'answers any', 'out of order', { ...boat, decide: throwing }],
  ['a decide that remembers', 'answers any', 'differently', { ...boat, decide: remembering(0) }],
  ['an event that is not valid', 'answers any', 'cannot be stored', { ...boat, decide: () => right([{ ...freed, data: {} }]) }],
  ['a code that is not listed', 'answers any', 'not in the list', { ...boat, refusals: {} }],
  ['a fact that is left out', 'answers any', 'leaves a fact out', refusalWith({ text: { et: 'Kuni {x}.', en: 'Until {x}.' } })],
  ['a stream that needs does not name', 'answers any', 'does not name', { ...boat, needs: () => [] }],
  ['a second event', 'adds nothing', 'events again', { ...boat, decide: () => right([freed]) }],
  ['a repeated command refused on law', 'adds nothing', 'refused by BERTH_TAKEN', { ...lawfulBerths(), evolve: forgets }],
  ['an aggregate that accepts nothing', 'adds nothing', 'no generated command', { ...boat, command: nobodysCommands }],
  ['a rule on a personal value', 'decides without', 'personal value leads', { ...boat, decide: readsNonce }],
  ['an approval that rests on nothing', 'names a provision', 'name no provision', { ...boat, authors: () => ['person-nobody1' as never] }],
  ['a name that is missing', 'has every name', 'no proper name in en', { ...boat, label: { et: 'Paat', en: ' ' } }],
  ['one phrase for both languages', 'has every name', 'the same in both', { ...boat, label: { et: 'The boat', en: 'The boat' } }],
  ['a placeholder', 'has every name', 'only a placeholder', { ...boat, summary: { codec: placeholder, of: () => ({ a: 'x' }) } }],
  ['a refusal on law without law', 'has every refusal', 'does not name', refusalWith({ basis: [] })],
  ['a fact in one language', 'has every refusal', 'names other facts', refusalWith({ text: { et: 'Kuni {last}.', en: 'Not so long.' } })],
  [
    'a code of its own for a rule of all',
    'has every refusal',
    'all aggregates',
    { ...boat, refusals: { SELF_APPROVAL: boatRefusals.TOO_LONG } },
  ],
  ['a category with a dash', 'has names and ids', 'camelCase', { ...boat, category: 'fishing-boat' }],
  ['a duty that is none', 'has names and ids', 'number of a duty', { ...boat, duty: '3.15' }],
  [
    'an id unfit for a stream',
    'has names and ids',
    'cannot name a stream',
    { ...boat, id: text('N', { et: 'Nimi', en: 'Name' }, { max: 20 }) },
  ],
]

function lawfulBerths(): AnyDecider {
  return {
    ...boat,
    refusals: { ...boatRefusals, BERTH_TAKEN: { ...boatRefusals.BERTH_TAKEN, kind: 'law', basis: boatRefusals.TOO_LONG.basis } },
  }
}

describe('the laws catch', () => {
  it.each(faults)('%s', (_, law, words, decider) => expect(() => tryLaw(decider, law)).toThrow(words))
})
