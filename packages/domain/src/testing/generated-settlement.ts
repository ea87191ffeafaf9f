import { plusDays, plusMonths, type LocalDate } from '@dutybook/modelling'
import { budget } from '../settlement/budget/decider.js'
import { commitmentFor } from '../settlement/budget/state.js'
import { administrativeContract } from '../settlement/contract/decider.js'
import { invoice } from '../settlement/invoice/decider.js'
import { payableOf, type Invoice } from '../settlement/invoice/state.js'
import { serviceUnitRecord } from '../settlement/units/decider.js'
import { invoiceIdOf } from '../settlement/values.js'
import type { Dice } from './generated-service.js'
import type { Days, GeneratedWorld } from './generated-world.js'
import { people } from './people.js'
import { cents } from './settlement-samples.js'

const { adviser, manager, director, headOfDivision, accountant } = people

const works = [
  { contract: 'cont-gen1', provider: 'prov-gen1', element: 'E5', unit: 'day', price: 4000 },
  { contract: 'cont-gen1', provider: 'prov-gen1', element: 'E7', unit: 'visit', price: 30_001 },
  { contract: 'cont-gen2', provider: 'prov-gen2', element: 'E8', unit: 'session', price: 6500 },
] as const
const line = '2025-gen'

/** Two contracts and the money of a budget line, before anything else. */
export function openSettlement(world: GeneratedWorld, days: Days): void {
  for (const contract of ['cont-gen1', 'cont-gen2']) {
    const own = works.filter((each) => each.contract === contract)
    const draft = {
      provider: own[0]?.provider,
      term: { from: '2024-01-01', to: '2026-12-31' },
      prices: own.map(({ element, unit, price }) => ({ element, unit, price: cents(price) })),
      qualityTerms: '7-2/1-1',
    }
    const signature = { reference: '7-2/1-2', reliabilityCheck: '7-2/1-3', procurement: '7-2/1-4' }
    const of = { decider: administrativeContract, id: contract }
    world.attempt({ ...of, by: manager, command: { type: 'DraftContract', data: draft } }, days)
    world.attempt({ ...of, by: director, command: { type: 'SignContract', data: signature } }, days)
  }
  const allot = { type: 'AllotBudget', data: { amount: cents(900_000), order: '3' } }
  world.attempt({ decider: budget, id: line, by: director, command: allot }, days)
}

const monthOf = (from: LocalDate) => ({ from, to: plusDays(plusMonths(from, 1), -1) })

function workOf(dice: Dice) {
  const { price, provider, ...work } = dice.of(works)
  const period = monthOf(plusMonths('2024-08-01' as LocalDate, dice.upTo(3)))
  const id = [work.contract, period.from, work.element.toLowerCase(), work.unit].join('-')
  return { id, work, period, price, provider }
}

type Work = ReturnType<typeof workOf>

export const moveOfUnits = (world: GeneratedWorld, dice: Dice, days: Days): boolean => settleUnits(world, workOf(dice), dice, days)

function settleUnits(world: GeneratedWorld, { id, work, period }: Work, dice: Dice, days: Days): boolean {
  const report = { type: 'ReportServiceUnits', data: { ...work, period, units: 1 + dice.upTo(60) } }
  const { status } = world.stateOf(serviceUnitRecord, id)
  const of = { decider: serviceUnitRecord, id }
  if (status === 'none' || status === 'returned') return world.attempt({ ...of, by: adviser, command: report }, days)
  const goesBack = dice.upTo(3) === 0
  const command = goesBack ? { type: 'ReturnServiceUnits', data: { reason: 'Ei klapi.' } } : { type: 'VerifyServiceUnits', data: {} }
  return world.attempt({ ...of, by: manager, command }, days)
}

/** Mostly of units that are verified; where they are not, they are settled first. */
function receive(world: GeneratedWorld, dice: Dice, days: Days): boolean {
  const wanted = workOf(dice)
  const { id, work, period, price, provider } = wanted
  const known = world.stateOf(serviceUnitRecord, id)
  if (known.status !== 'verified' && dice.upTo(9) > 0) return settleUnits(world, wanted, dice, days)
  const units = known.status === 'none' ? 1 : 1 + dice.upTo(Math.min(9, known.report.units - 1))
  const number = `2025-${dice.upTo(8)}`
  const amount = cents(units * price)
  const insuranceCovers = work.element === 'E7' ? { insuranceCovers: cents(dice.upTo(20_000)) } : {}
  const lines = [{ contract: work.contract, record: id, units, unitPrice: cents(price), amount, ...insuranceCovers }]
  const command = { type: 'ReceiveInvoice', data: { provider, number, document: '7-2/20-1', period, lines, total: amount } }
  return world.attempt({ decider: invoice, id: invoiceIdOf(provider, number), by: adviser, command }, days)
}

type Known = Exclude<Invoice, { readonly status: 'none' }>

/** Claims the units, then matches; now and then somebody disputes instead. */
function settleReceived(world: GeneratedWorld, id: string, { received }: Known, dice: Dice, days: Days): boolean {
  const of = { decider: invoice, id, by: manager }
  if (dice.upTo(3) === 0)
    return world.attempt({ ...of, command: { type: 'DisputeInvoice', data: { reason: `Viga ${dice.upTo(9)}.` } } }, days)
  for (const { record, units } of received.lines) {
    const claim = { type: 'ClaimServiceUnits', data: { invoice: id, units } }
    world.attempt({ decider: serviceUnitRecord, id: record, by: manager, command: claim }, days)
  }
  return world.attempt({ ...of, command: { type: 'MatchInvoice', data: {} } }, days)
}

/** Commits the money, all of it or a cent less, then approves; now and then it is rejected instead. */
function settleMatched(world: GeneratedWorld, id: string, { received }: Known, dice: Dice, days: Days): boolean {
  const reject = { type: 'RejectInvoice', data: { reason: 'Vale arve.' } }
  if (dice.upTo(4) === 0) return world.attempt({ decider: invoice, id, by: headOfDivision, command: reject }, days)
  const amount = cents(Math.max(0, payableOf(received).payable.cents - dice.upTo(1)))
  const commit = { type: 'CommitBudget', data: { invoice: id, amount } }
  world.attempt({ decider: budget, id: line, by: headOfDivision, command: commit }, days)
  const approve = { type: 'ApproveInvoice', data: { budget: line, amount } }
  return world.attempt({ decider: invoice, id, by: headOfDivision, command: approve }, days)
}

function pay(world: GeneratedWorld, id: string, days: Days): boolean {
  const paid = world.attempt(
    { decider: invoice, id, by: accountant, command: { type: 'PayInvoice', data: { reference: '7-3/88-1' } } },
    days,
  )
  const spend = { type: 'SpendBudget', data: { invoice: id } }
  return world.attempt({ decider: budget, id: line, by: accountant, command: spend }, days) || paid
}

/** The next step of an invoice, whatever it is. */
export function moveOfInvoice(world: GeneratedWorld, dice: Dice, days: Days): boolean {
  const provider = dice.of(['prov-gen1', 'prov-gen2'])
  const id = invoiceIdOf(provider, `2025-${dice.upTo(8)}`)
  const known = world.stateOf(invoice, id)
  switch (known.status) {
    case 'none':
      return receive(world, dice, days)
    case 'received':
    case 'disputed':
      return settleReceived(world, id, known, dice, days)
    case 'matched':
      return settleMatched(world, id, known, dice, days)
    case 'approved':
      return world.attempt({ decider: invoice, id, by: manager, command: { type: 'ForwardInvoice', data: {} } }, days)
    case 'forwarded':
      return pay(world, id, days)
    case 'paid':
    case 'rejected':
      return moveOfBudget(world, dice, days)
  }
}

/** A revision of the line, or the release of a commitment. */
export function moveOfBudget(world: GeneratedWorld, dice: Dice, days: Days): boolean {
  const revise = { revision: `m${1 + dice.upTo(20)}`, amount: cents(800_000 + dice.upTo(400_000)), order: '4', reason: 'Muutus.' }
  const { commitments } = world.stateOf(budget, line)
  const open = commitments.find(({ invoice: id }) => commitmentFor({ revisions: [], commitments }, id)?.status === 'committed')
  const command =
    open && dice.upTo(1) === 0
      ? { type: 'ReleaseBudget', data: { invoice: open.invoice, reason: 'Vaba.' } }
      : { type: 'ReviseBudget', data: revise }
  return world.attempt({ decider: budget, id: line, by: command.type === 'ReviseBudget' ? director : headOfDivision, command }, days)
}
