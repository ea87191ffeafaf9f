import { right } from '@dutybook/fp'
import { inEuros, keeping, type Context, type Need, type Period, type Rule } from '@dutybook/modelling'
import { moneyOf, sumOf } from '../cents.js'
import { administrativeContract } from '../contract/decider.js'
import { inForceThroughout, pricesIn } from '../contract/price-on.js'
import type { Contract } from '../contract/state.js'
import { serviceUnitRecord } from '../units/decider.js'
import { unitsFor, type Report, type UnitRecord } from '../units/state.js'
import type { InvoiceId } from '../values.js'
import { refused, type InvoiceRefusal } from './refusals.js'
import type { Received } from './state.js'
import type { InvoiceLine } from './values.js'

/** An invoice with the contracts and the units that its lines name. */
export interface Matching {
  readonly context: Context
  readonly received: Received
}
type MatchRule = Rule<Matching, InvoiceRefusal>

/** A line, its place from 1, and what stands behind it. */
interface LineCase {
  readonly line: InvoiceLine
  readonly place: number
  readonly report: Report
  readonly contract: Contract
  readonly received: Received
}
type LineRule = Rule<LineCase, InvoiceRefusal>

/** Contracts and records are guarded: neither changes between the match and its being stored. */
export const matchNeeds = ({ lines }: Received): readonly Need[] =>
  lines.flatMap(({ contract, record }) => [
    { decider: administrativeContract, id: contract },
    { decider: serviceUnitRecord, id: record },
  ])

const recordOf = ({ related }: Context, { record }: InvoiceLine): UnitRecord => related.stateOf(serviceUnitRecord, record)

const linesAddUp: MatchRule = (it) => {
  const expected = ({ units, unitPrice }: InvoiceLine) => units * unitPrice.cents
  const wrong = it.received.lines.findIndex((line) => line.amount.cents !== expected(line))
  const line = it.received.lines[wrong]
  if (!line) return right(it)
  return refused('LINE_SUM_WRONG', { line: wrong + 1, amount: inEuros(line.amount), expected: inEuros(moneyOf(expected(line))) })
}

const totalAddsUp: MatchRule = (it) => {
  const { lines, total } = it.received
  const expected = sumOf(lines.map(({ amount }) => amount))
  return expected.cents === total.cents ? right(it) : refused('TOTAL_WRONG', { total: inEuros(total), expected: inEuros(expected) })
}

const eachLineStands: MatchRule = (it) =>
  it.received.lines.reduce<ReturnType<MatchRule>>((before, line, index) => {
    if (before._tag === 'Left') return before
    const { context, received } = it
    const known = recordOf(context, line)
    const place = index + 1
    if (known.status === 'none') return refused('UNITS_NOT_CLAIMED', { line: place, record: line.record })
    const contract = context.related.stateOf(administrativeContract, line.contract)
    const kept = lineRules({ line, place, report: known.report, contract, received })
    return kept._tag === 'Left' ? kept : before
  }, right(it))

/** Of one record all lines together have no more units than are verified and claimed for this invoice. */
const withinVerified: MatchRule = (it) => {
  const { context, received } = it
  for (const { record } of received.lines) {
    const own = received.lines.filter((each) => each.record === record)
    const units = own.reduce((sum, each) => sum + each.units, 0)
    const verified = unitsFor(context.related.stateOf(serviceUnitRecord, record), context.id as InvoiceId)
    if (units > verified) return refused('UNITS_ABOVE_VERIFIED', { record, units, verified })
  }
  return right(it)
}

const within = (inner: Period, outer: Period): boolean => outer.from <= inner.from && inner.to <= outer.to

const ofItsContract: LineRule = (it) => {
  const { contract } = it.report
  return contract === it.line.contract ? right(it) : refused('UNITS_OF_ANOTHER_CONTRACT', { line: it.place, contract })
}

const ofItsProvider: LineRule = (it) => {
  const own = it.contract.status === 'known' && it.contract.draft.provider === it.received.provider
  return own ? right(it) : refused('CONTRACT_OF_ANOTHER_PROVIDER', { line: it.place, contract: it.line.contract })
}

const inItsPeriod: LineRule = (it) =>
  within(it.report.period, it.received.period) ? right(it) : refused('OUTSIDE_INVOICE_PERIOD', { line: it.place, ...it.report.period })

const contractInForce: LineRule = (it) =>
  inForceThroughout(it.contract, it.report.period)
    ? right(it)
    : refused('CONTRACT_NOT_IN_FORCE', { line: it.place, contract: it.line.contract, ...it.report.period })

/** The price of every day of the period: where it changes within the period, the units have to be reported in two parts. */
const atContractPrice: LineRule = (it) => {
  const { contract, unitPrice } = it.line
  const agreed = pricesIn(it.contract, it.report, it.report.period)
  if (agreed.every((price) => price?.cents === unitPrice.cents)) return right(it)
  const told = [...new Set(agreed.map((price) => (price ? inEuros(price) : '–')))].join(', ')
  return refused('PRICE_NOT_CONTRACT', { line: it.place, price: inEuros(unitPrice), contract, agreed: told, ...it.report.period })
}

/** Health cost says what insurance covers (OAS § 24 lg 8), which is never more than the cost. */
const insuranceTold: LineRule = (it) => {
  const { insuranceCovers, amount } = it.line
  if (!insuranceCovers) return it.report.element === 'E7' ? refused('INSURANCE_STATUS_MISSING', { line: it.place }) : right(it)
  return insuranceCovers.cents > amount.cents
    ? refused('COVER_ABOVE_COST', { line: it.place, covered: inEuros(insuranceCovers), amount: inEuros(amount) })
    : right(it)
}

const lineRules = keeping(ofItsContract, ofItsProvider, inItsPeriod, contractInForce, atContractPrice, insuranceTold)

/** All that an invoice keeps to be matched, and once more when it is approved. */
export const matchRules: MatchRule = keeping(linesAddUp, totalAddsUp, eachLineStands, withinVerified)
