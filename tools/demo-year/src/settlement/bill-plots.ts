import { euros } from '@dutybook/modelling'
import { cast } from '../cast.js'
import type { Step } from '../step.js'
import { budgetAct, headForAWhile, invoiceAct, invoiceFor, payableOf, totalOf, type Bill, type Invoice } from './bill.js'
import { approve, approved, claim, commit, forwarded, match, paid, receive, reject } from './bill-steps.js'

/** How the invoice of a month goes, from its receipt on. */
export type BillPlot = (bill: Bill) => readonly Step[]

const taken = (invoice: Invoice): readonly Step[] => [receive(invoice, invoice.bill.chance.between(0, 2)), ...claim(invoice)]
const settled = (invoice: Invoice): readonly Step[] => [match(invoice), ...approved(invoice), forwarded(invoice), paid(invoice)]

export const plain: BillPlot = (bill) => {
  const invoice = invoiceFor(bill)
  return [...taken(invoice), ...settled(invoice)]
}

export const disputed: BillPlot = (bill) => {
  const invoice = invoiceFor(bill)
  const dispute = { type: 'DisputeInvoice', data: { reason: 'Arve ei nimeta, millise perioodi ühikud need on.' } } as const
  return [...taken(invoice), invoiceAct(invoice, 1, cast.adviser, dispute), match(invoice, 5), ...settled(invoice).slice(1)]
}

/** Not at the price of the contract: it is sent back, the program lets go of its units, and the provider sends another one. */
export const wronglyPriced: BillPlot = (bill) => {
  const [wrong, right] = [invoiceFor(bill, { dearerBy: 2 }), invoiceFor(bill, { sheet: '-2' })]
  const matching = { type: 'MatchInvoice', data: {} } as const
  return [
    ...taken(wrong),
    invoiceAct(wrong, 1, cast.adviser, matching, 'PRICE_NOT_CONTRACT'),
    reject(wrong, 'Hind ei ole lepingu hind.'),
    receive(right, 3),
    ...claim(right),
    ...settled(right),
  ]
}

/** More units than were verified: they cannot be bound to the invoice. */
export const withTooManyUnits: BillPlot = (bill) => {
  const [wrong, right] = [invoiceFor(bill, { moreUnits: 9 }), invoiceFor(bill, { sheet: '-2' })]
  return [
    receive(wrong, 1),
    ...claim(wrong, 'UNITS_ABOVE_VERIFIED'),
    reject(wrong, 'Arvel on ühikuid, mida ei ole kontrollitud.'),
    receive(right, 2),
    ...claim(right),
    ...settled(right),
  ]
}

/** The same number comes a second time, on another document. */
export const sentTwice: BillPlot = (bill) => {
  const invoice = invoiceFor(bill)
  const again = { ...invoice.data, document: `${invoice.data.document}-k` }
  const received = { type: 'ReceiveInvoice', data: again } as const
  return [...taken(invoice), invoiceAct(invoice, 2, cast.adviser, received, 'DUPLICATE_INVOICE'), ...settled(invoice)]
}

/** The manager has matched it, stands in for the head in July, and would approve it: nobody may, so the head of department does. */
export const ownMatch: BillPlot = (bill) => {
  const invoice = invoiceFor(bill)
  return [
    ...taken(invoice),
    invoiceAct(invoice, 1, cast.manager, { type: 'MatchInvoice', data: {} }),
    commit(invoice, 1, payableOf(invoice)),
    invoiceAct(invoice, 0, headForAWhile, approve(invoice), 'SELF_APPROVAL'),
    invoiceAct(invoice, 1, cast.departmentHead, approve(invoice)),
    forwarded(invoice),
    paid(invoice),
  ]
}

/** Insurance covers 240 of the 300 euros of a visit, and the whole cost would be approved. */
export const withInsuredPart: BillPlot = (bill) => {
  const invoice = invoiceFor(bill, { insured: 80 })
  const whole = totalOf(bill)
  const giveBack = { type: 'ReleaseBudget', data: { invoice: invoice.id, reason: 'Ravikindlustus katab osa kulust.' } } as const
  return [
    ...taken(invoice),
    match(invoice),
    commit(invoice, 1, whole),
    invoiceAct(invoice, 0, cast.head, approve(invoice, whole), 'INSURED_PART'),
    budgetAct(bill, 0, cast.head, giveBack),
    ...approved(invoice),
    forwarded(invoice),
    paid(invoice),
  ]
}

/** The line of the budget has only half of what the last invoice of the year needs. */
export const aboveTheBudget: BillPlot = (bill) => {
  const invoice = invoiceFor(bill)
  const amount = payableOf(invoice)
  return [
    ...taken(invoice),
    match(invoice),
    commit(invoice, 1, amount, 'ABOVE_FREE_BUDGET'),
    budgetAct(bill, 1, cast.director, {
      type: 'ReviseBudget',
      data: { revision: 'm1', amount: euros(bill.chance.between(90, 95) * 1000), order: '1-1/214', reason: 'Nõustamist vajati rohkem.' },
    }),
    ...settled(invoice).slice(1),
  ]
}

export const paidLate: BillPlot = (bill) => {
  const invoice = invoiceFor(bill)
  return [...taken(invoice), match(invoice), ...approved(invoice), forwarded(invoice), paid(invoice, 41)]
}

/** Forwarded, and then forgotten. */
export const neverPaid: BillPlot = (bill) => {
  const invoice = invoiceFor(bill)
  return [...taken(invoice), match(invoice), ...approved(invoice), forwarded(invoice)]
}
