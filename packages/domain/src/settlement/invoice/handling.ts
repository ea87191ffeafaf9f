import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import { inEuros, keeping, once, same, type Context, type Decision, type Need, type Refusal, type Rule } from '@dutybook/modelling'
import { invoicePay } from '../../law/service-policies.js'
import { budget as budgets } from '../budget/decider.js'
import { balanceOf, commitmentFor } from '../budget/state.js'
import { moneyOf } from '../cents.js'
import { monthNeeds, openForEntry } from '../reporting-period/closed-months.js'
import { invoiceIdOf } from '../values.js'
import type { InvoiceCommand } from './commands.js'
import type { InvoiceEvent } from './events.js'
import { matchNeeds, matchRules, type Matching } from './match.js'
import { refused, type InvoiceRefusal } from './refusals.js'
import { payableOf, type Invoice, type InvoiceStatus, type KnownInvoice, type Payment } from './state.js'

type InvoiceDecision = Decision<InvoiceEvent, InvoiceRefusal>
type DataOf<Type extends InvoiceCommand['type']> = Extract<InvoiceCommand, { type: Type }>['data']
type Decide<Type extends InvoiceCommand['type']> = (context: Context, invoice: Invoice, data: DataOf<Type>) => InvoiceDecision

const happened = (event: InvoiceEvent): InvoiceDecision => right([event])
const settledOf = ({ received: { provider, period } }: KnownInvoice) => ({ provider, period })

/** The invoice in one of these states; else that it was never received, or the refusal. */
function standing(
  invoice: Invoice,
  states: readonly InvoiceStatus[],
  otherwise: InvoiceRefusal,
): Either<Refusal<InvoiceRefusal>, KnownInvoice> {
  if (invoice.status === 'none') return refused('NO_INVOICE')
  return states.includes(invoice.status) ? right(invoice) : refused(otherwise)
}

/** The term of payment runs from the day on which it was received. Not into a closed period; one that is in already is settled to its end. */
export const receive: Decide<'ReceiveInvoice'> = ({ id, actor, occurredOn, law, calendar, related }, invoice, data) => {
  const { provider, number } = data
  const known = invoice.status === 'none' ? undefined : invoice.received
  return once({ known, asked: data, taken: () => refused('DUPLICATE_INVOICE', { provider, number }) }, () => {
    const expected = invoiceIdOf(provider, number)
    if (id !== expected) return refused('INVOICE_ID_WRONG', { expected })
    const due = calendar.deadline(occurredOn, law.valueOn(invoicePay, occurredOn).value)
    return pipe(
      openForEntry(related, data.period, '/period'),
      flatMap(() => happened({ type: 'InvoiceReceived', data: { ...data, receivedBy: actor.person, due } })),
    )
  })
}

export const match: Decide<'MatchInvoice'> = (context, invoice) => {
  if (invoice.status === 'matched') return right([])
  return pipe(
    standing(invoice, ['received', 'disputed'], 'NOT_TO_MATCH'),
    flatMap((known) =>
      pipe(
        matchRules({ context, received: known.received }),
        flatMap(() => happened({ type: 'InvoiceMatched', data: { ...settledOf(known), matchedBy: context.actor.person } })),
      ),
    ),
  )
}

const beforeApproval = ['received', 'matched', 'disputed'] as const

export const dispute: Decide<'DisputeInvoice'> = (_context, invoice, data) => {
  if (invoice.status === 'disputed' && invoice.reason === data.reason) return right([])
  if (invoice.status === 'rejected') return refused('INVOICE_REJECTED')
  return pipe(
    standing(invoice, beforeApproval, 'APPROVAL_STANDS'),
    flatMap((known) => happened({ type: 'InvoiceDisputed', data: { ...settledOf(known), ...data } })),
  )
}

export const reject: Decide<'RejectInvoice'> = (_context, invoice, data) => {
  if (invoice.status === 'rejected') return invoice.reason === data.reason ? right([]) : refused('INVOICE_REJECTED')
  return pipe(
    standing(invoice, beforeApproval, 'APPROVAL_STANDS'),
    flatMap((known) => happened({ type: 'InvoiceRejected', data: { ...settledOf(known), ...data } })),
  )
}

interface Approval extends Matching {
  readonly payment: Payment
}
type ApprovalRule = Rule<Approval, InvoiceRefusal>

const stillMatches: ApprovalRule = (it) =>
  pipe(
    matchRules(it),
    flatMap(() => right(it)),
  )

const withinPayable: ApprovalRule = (it) => {
  const { covered, payable } = payableOf(it.received)
  const amount = inEuros(it.payment.amount)
  if (it.payment.amount.cents <= payable.cents) return right(it)
  if (covered.cents === 0) return refused('ABOVE_INVOICE', { payable: inEuros(payable), amount }, '/amount')
  return refused('INSURED_PART', { covered: inEuros(covered), payable: inEuros(payable), amount }, '/amount')
}

/** The very amount is reserved in the stream of the budget line, which sees that no more is reserved than is free. */
const reserved: ApprovalRule = (it) => {
  const { budget, amount } = it.payment
  const line = it.context.related.stateOf(budgets, budget)
  const commitment = commitmentFor(line, it.context.id)
  if (commitment?.status === 'committed' && commitment.amount.cents === amount.cents) return right(it)
  const held = commitment?.status === 'committed' ? commitment.amount : moneyOf(0)
  const facts = { budget, reserved: inEuros(held), amount: inEuros(amount), free: inEuros(balanceOf(line).free) }
  return refused('BUDGET_NOT_RESERVED', facts, '/budget')
}

const approvalRules = keeping(withinPayable, stillMatches, reserved)

export const approve: Decide<'ApproveInvoice'> = (context, invoice, data) => {
  if (invoice.status === 'approved' && same(invoice.approved, data)) return right([])
  return pipe(
    standing(invoice, ['matched'], 'NOT_MATCHED'),
    flatMap((known) =>
      pipe(
        approvalRules({ context, received: known.received, payment: data }),
        flatMap(() => happened({ type: 'InvoiceApproved', data: { ...settledOf(known), ...data, approvedBy: context.actor.person } })),
      ),
    ),
  )
}

export const forward: Decide<'ForwardInvoice'> = (_context, invoice) => {
  if (invoice.status === 'forwarded') return right([])
  return pipe(
    standing(invoice, ['approved'], 'NOT_APPROVED'),
    flatMap((known) => happened({ type: 'InvoiceForwarded', data: settledOf(known) })),
  )
}

export const pay: Decide<'PayInvoice'> = (_context, invoice, { reference }) => {
  if (invoice.status === 'paid' && invoice.paymentOrder === reference) return right([])
  return pipe(
    standing(invoice, ['forwarded'], 'NOT_FORWARDED'),
    flatMap((known) =>
      known.approved
        ? happened({ type: 'InvoicePaid', data: { ...settledOf(known), ...known.approved, reference } })
        : refused('NOT_APPROVED'),
    ),
  )
}

/** The months that it is received for; the contracts and units of its lines, and on approval the budget line. */
export function neededFor(invoice: Invoice, { type, data }: InvoiceCommand): readonly Need[] {
  if (type === 'ReceiveInvoice') return monthNeeds(data.period)
  if (invoice.status === 'none' || (type !== 'MatchInvoice' && type !== 'ApproveInvoice')) return []
  const money = type === 'ApproveInvoice' ? [{ decider: budgets, id: data.budget }] : []
  return [...matchNeeds(invoice.received), ...money]
}
