import { flatMap, pipe, right } from '@dutybook/fp'
import { keeping, Money, same, type Context, type Decision, type Need, type Rule } from '@dutybook/modelling'
import { administrativeContract } from '../contract/decider.js'
import { coversWork, inForceThroughout, pricesIn } from '../contract/price-on.js'
import type { Contract } from '../contract/state.js'
import { invoiceFold as invoices } from '../invoice/fold.js'
import { bindsUnits } from '../invoice/state.js'
import { monthNeeds, openForEntry } from '../reporting-period/closed-months.js'
import type { UnitRecordCommand } from './commands.js'
import type { UnitRecordEvent } from './events.js'
import { refused, type UnitRefusal } from './refusals.js'
import { freeUnits, unitRecordIdOf, type KnownUnits, type Report, type UnitRecord } from './state.js'

type UnitDecision = Decision<UnitRecordEvent, UnitRefusal>
type DataOf<Type extends UnitRecordCommand['type']> = Extract<UnitRecordCommand, { type: Type }>['data']
type Decide<Type extends UnitRecordCommand['type']> = (context: Context, record: UnitRecord, data: DataOf<Type>) => UnitDecision

interface Reporting {
  readonly context: Context
  readonly report: Report
}
type ReportRule = Rule<Reporting, UnitRefusal>

const happened = (event: UnitRecordEvent): UnitDecision => right([event])

const underItsId: ReportRule = (it) => {
  const expected = unitRecordIdOf(it.report)
  return it.context.id === expected ? right(it) : refused('RECORD_ID_WRONG', { expected })
}

const afterPeriod: ReportRule = (it) => {
  const lastDay = it.report.period.to
  return lastDay <= it.context.occurredOn ? right(it) : refused('PERIOD_NOT_OVER', { lastDay }, '/period/to')
}

const inOpenPeriod: ReportRule = (it) =>
  pipe(
    openForEntry(it.context.related, it.report.period, '/period'),
    flatMap(() => right(it)),
  )

const underContract: ReportRule = (it) => {
  const { contract, period } = it.report
  const inForce = inForceThroughout(it.context.related.stateOf(administrativeContract, contract), period)
  return inForce ? right(it) : refused('CONTRACT_NOT_IN_FORCE', { contract, ...period }, '/period')
}

const inContract: ReportRule = (it) => {
  const { contract, element, unit } = it.report
  const covered = coversWork(it.context.related.stateOf(administrativeContract, contract), it.report)
  return covered ? right(it) : refused('WORK_NOT_IN_CONTRACT', { contract, element, unit })
}

const reportRules = keeping(underItsId, afterPeriod, inOpenPeriod, underContract, inContract)

/** Whose they are, and what they cost where the contract has one price in the whole period: no other ones are matched with an invoice. */
function priced(contract: Contract, report: Report) {
  if (contract.status === 'none') return undefined
  const [price, ...others] = pricesIn(contract, report, report.period)
  const onlyPrice = price && others.every((each) => each?.cents === price.cents) ? price : undefined
  const value = onlyPrice && { ...onlyPrice, cents: onlyPrice.cents * report.units }
  return { provider: contract.draft.provider, ...(Money.is(value) ? { value } : {}) }
}

/** Units that were returned may be reported anew. */
export const reportUnits: Decide<'ReportServiceUnits'> = (context, record, data) => {
  const stands = record.status !== 'none' && record.status !== 'returned'
  if (stands) return same(record.report, data) ? right([]) : refused('RECORD_EXISTS')
  const { actor, related } = context
  return pipe(
    reportRules({ context, report: data }),
    flatMap(() => {
      const terms = priced(related.stateOf(administrativeContract, data.contract), data)
      return terms
        ? happened({ type: 'ServiceUnitsReported', data: { ...data, ...terms, reportedBy: actor.person } })
        : refused('CONTRACT_NOT_IN_FORCE', { contract: data.contract, ...data.period }, '/period')
    }),
  )
}

const settledOf = ({ provider, report: { period } }: KnownUnits) => ({ provider, period })

export const verifyUnits: Decide<'VerifyServiceUnits'> = (_context, record) => {
  if (record.status === 'verified') return right([])
  return record.status === 'reported' ? happened({ type: 'ServiceUnitsVerified', data: settledOf(record) }) : refused('UNITS_NOT_REPORTED')
}

/**
 * Back to whoever reported them; verified ones too, as long as no invoice has claimed any. Not out of a closed period, which they would
 * leave without figures: there they are only verified, claimed and paid.
 */
export const returnUnits: Decide<'ReturnServiceUnits'> = ({ related }, record, data) => {
  if (record.status === 'none') return refused('NO_UNITS')
  if (record.status === 'returned') return record.returnedFor === data.reason ? right([]) : refused('UNITS_NOT_REPORTED')
  const [claim] = record.claims
  if (claim) return refused('UNITS_IN_USE', { invoice: claim.invoice })
  return pipe(
    openForEntry(related, record.report.period),
    flatMap(() => happened({ type: 'ServiceUnitsReturned', data: { ...settledOf(record), ...data } })),
  )
}

/** Binds units to one invoice in the stream that owns them, so that no unit is invoiced twice, however many invoices come at once. */
export const claimUnits: Decide<'ClaimServiceUnits'> = (_context, record, data) => {
  if (record.status !== 'verified') return refused('UNITS_NOT_VERIFIED')
  const known = record.claims.find(({ invoice }) => invoice === data.invoice)
  if (known) return same(known, data) ? right([]) : refused('CLAIM_EXISTS', { invoice: data.invoice, units: known.units })
  const free = freeUnits(record)
  return data.units > free
    ? refused('UNITS_ABOVE_VERIFIED', { units: data.units, verified: record.report.units, free }, '/units')
    : happened({ type: 'ServiceUnitsClaimed', data })
}

/** Only where no match of the invoice rests on it. */
export const releaseUnits: Decide<'ReleaseServiceUnits'> = ({ related }, record, { invoice, reason }) => {
  const known = record.status === 'none' ? undefined : record.claims.find((each) => each.invoice === invoice)
  if (!known) return refused('NO_CLAIM', { invoice })
  return bindsUnits(related.stateOf(invoices, invoice))
    ? refused('UNITS_IN_USE', { invoice })
    : happened({ type: 'ServiceUnitsReleased', data: { ...known, reason } })
}

/** The contract and the months of what is reported, the months of what is returned, and the invoice whose units are released. */
export function neededFor(record: UnitRecord, { type, data }: UnitRecordCommand): readonly Need[] {
  switch (type) {
    case 'ReportServiceUnits':
      return [{ decider: administrativeContract, id: data.contract }, ...monthNeeds(data.period)]
    case 'ReturnServiceUnits':
      return record.status === 'none' ? [] : monthNeeds(record.report.period)
    case 'ReleaseServiceUnits':
      return [{ decider: invoices, id: data.invoice }]
    case 'VerifyServiceUnits':
    case 'ClaimServiceUnits':
      return []
  }
}
