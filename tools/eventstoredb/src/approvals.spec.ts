import { aggregates, estonianCalendar as calendar, estonianLaw as law } from '@dutybook/domain'
import { cents, samples } from '@dutybook/domain/testing'
import {
  commandHandler,
  loadState,
  type CommandAnswer,
  type CommandProblem,
  type EventStore,
  type HandleCommand,
} from '@dutybook/event-store'
import { newPlace, startPeer, type Place, type ScriptedPeer } from '@dutybook/event-store-eventstoredb/testing'
import { isLeft, isRight, type Either } from '@dutybook/fp'
import type { AnyDecider, Instant } from '@dutybook/modelling'

// Guards are checked before the append here, not with it. Money does not rest on them: whoever owns it writes down who gets it.

type Answer = Either<CommandProblem, CommandAnswer>
type Act = readonly [position: string, category: string, id: string, day: string, type: string, data?: object]

const { shelterContract } = samples
const contract = shelterContract.id
const june = { from: '2025-06-01', to: '2025-06-30' }
const [record, line] = [`${contract}-2025-06-01-e5-day`, '2025-lepingud']
const people: Readonly<Record<string, string>> = {
  adviser: 'person-5rk3n8',
  serviceManager: 'person-4fk2m9',
  headOfDivision: 'person-6tk4p7',
  directorGeneral: 'person-7wk5q6',
}
const clock = () => '2026-12-01T09:00:00.000Z' as Instant

let peer: ScriptedPeer
let place: Place
let eventStore: EventStore
let handle: HandleCommand

beforeEach(async () => {
  peer = await startPeer()
  place = newPlace(peer.connectionString)
  eventStore = await place.open()
  handle = commandHandler({ eventStore, law, calendar, clock })
})
afterEach(async () => {
  await place.remove()
  await peer.close()
})

const deciderOf = (category: string): AnyDecider => {
  const found = aggregates.find((each) => each.category === category)
  if (!found) throw new Error(`There is no ${category}`)
  return found
}

/** As a client does that is told to try again. */
async function give([position, category, id, occurredOn, type, data = {}]: Act): Promise<Answer> {
  const actor = { person: people[position], position, actingAs: position }
  for (;;) {
    const answer = await handle(deciderOf(category), id, { command: { type, data }, actor, occurredOn })
    if (!isLeft(answer) || answer.left.kind !== 'conflict') return answer
  }
}

async function giveAll(acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    const answer = await give(act)
    if (isLeft(answer)) throw new Error(`${act[4]} for ${act[2]}: ${JSON.stringify(answer.left)}`)
  }
}

const numbers = Array.from({ length: 64 }, (_, n) => `2025-${n + 201}`)
const invoiceOf = (number: string): string => `prov-4fk2m9-${number}`
const lines = [{ contract, record, units: 1, unitPrice: cents(4_000), amount: cents(4_000) }]
const received = (number: string): readonly Act[] => [
  [
    ...(['adviser', 'invoice', invoiceOf(number), '2025-07-04', 'ReceiveInvoice'] as const),
    { provider: 'prov-4fk2m9', number, document: '7-2/20-1', period: june, lines, total: cents(4_000) },
  ],
  ['adviser', 'serviceUnitRecord', record, '2025-07-04', 'ClaimServiceUnits', { invoice: invoiceOf(number), units: 1 }],
  ['serviceManager', 'invoice', invoiceOf(number), '2025-07-05', 'MatchInvoice'],
]

/** It goes on to approve also where nothing was committed, as a careless one would. */
async function client(number: string): Promise<Answer> {
  const invoice = invoiceOf(number)
  await give(['headOfDivision', 'budget', line, '2025-07-07', 'CommitBudget', { invoice, amount: cents(4_000) }])
  return give(['headOfDivision', 'invoice', invoice, '2025-07-08', 'ApproveInvoice', { budget: line, amount: cents(4_000) }])
}

it('64 clients at once approve together no more than was allotted', async () => {
  for (const [day, actor, command] of shelterContract.steps) {
    const answer = await handle(shelterContract.decider, contract, { command, actor, occurredOn: day })
    if (isLeft(answer)) throw new Error(`${command.type}: ${JSON.stringify(answer.left)}`)
  }
  const work = { contract, period: june, element: 'E5', unit: 'day', units: 64 }
  await giveAll([
    ['adviser', 'serviceUnitRecord', record, '2025-07-01', 'ReportServiceUnits', work],
    ['serviceManager', 'serviceUnitRecord', record, '2025-07-03', 'VerifyServiceUnits'],
    // Money for nine invoices and a cent short of the tenth.
    ['directorGeneral', 'budget', line, '2025-01-06', 'AllotBudget', { amount: cents(10 * 4_000 - 1), order: '3' }],
    ...numbers.flatMap(received),
  ])
  const answers = await Promise.all(numbers.map(client))
  expect(answers.filter(isRight)).toHaveLength(9)
  for (const refusal of answers.filter(isLeft)) expect(refusal.left).toMatchObject({ kind: 'refused', code: 'BUDGET_NOT_RESERVED' })
  const { state } = await loadState(eventStore, deciderOf('budget'), line)
  const commitments = Array.from({ length: 9 }, () => expect.objectContaining({ amount: cents(4_000), status: 'committed' }) as object)
  expect(state).toMatchObject({ commitments })
})
