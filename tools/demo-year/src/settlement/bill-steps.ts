import type { Money } from '@dutybook/modelling'
import { actsOn } from '../act.js'
import { cast } from '../cast.js'
import type { Step } from '../step.js'
import { budgetAct, budgetOf, head, invoiceAct, matcher, payableOf, unitsAct, type Bill, type Invoice } from './bill.js'
import type { Delivered } from './delivered.js'

const inReport = actsOn('providerReport')

const reportAct = ({ contract, month }: Bill, after: number, make: (id: string) => ReturnType<typeof inReport>): Step => ({
  after,
  act: () => make(`${contract.ref}-${month.name}`),
})

const submit = (bill: Bill, after: number, version: number): Step =>
  reportAct(bill, after, (id) => {
    const document = `7-2/${bill.month.name.slice(2, 4)}-${500 + bill.place}-${version}`
    return inReport(id, cast.adviser, {
      type: 'SubmitProviderReport',
      data: { contract: bill.contract.ref, period: bill.month.name, document },
    })
  })

const accept = (bill: Bill, after: number): Step =>
  reportAct(bill, after, (id) => inReport(id, cast.manager, { type: 'AcceptProviderReport', data: {} }))

/** What the provider reports of the month: some reports go back once. */
export const reported = (bill: Bill): readonly Step[] => {
  const reason = 'Aruandes puuduvad tegevuse kuupäevad.'
  const back = reportAct(bill, 1, (id) => inReport(id, cast.manager, { type: 'ReturnProviderReport', data: { reason } }))
  return bill.chance.inHundred(7) ? [submit(bill, 0, 1), back, submit(bill, 2, 2), accept(bill, 0)] : [submit(bill, 0, 1), accept(bill, 1)]
}

const report = (work: Delivered, after: number, units = work.units, refusedWith?: string): Step => {
  const { contract, period, element, unit } = work
  return unitsAct(work, after, cast.adviser, { type: 'ReportServiceUnits', data: { contract, period, element, unit, units } }, refusedWith)
}

/** Units of a month that is closed already. */
export const reportedTooLate = (work: Delivered): Step => report(work, 0, work.units, 'PERIOD_CLOSED')

/** The units of the month, verified; a few are returned because they do not agree with the diary. */
export function verified({ works, chance: luck }: Bill): readonly Step[] {
  const wrong = works.map(() => luck.inHundred(6))
  const reason = 'Ühikute arv ei klapi päevikuga.'
  return [
    ...works.map((work, index) => report(work, 0, wrong[index] ? work.units + 7 : work.units)),
    ...works.flatMap((work, index) =>
      wrong[index] ? [unitsAct(work, 1, cast.manager, { type: 'ReturnServiceUnits', data: { reason } }), report(work, 1)] : [],
    ),
    ...works.map((work, index) =>
      unitsAct(work, index === 0 ? luck.between(1, 2) : 0, cast.manager, { type: 'VerifyServiceUnits', data: {} }),
    ),
  ]
}

export const receive = (invoice: Invoice, after: number): Step =>
  invoiceAct(invoice, after, cast.adviser, { type: 'ReceiveInvoice', data: invoice.data })

export const claim = ({ bill, id, data }: Invoice, refusedWith?: string): readonly Step[] =>
  bill.works.map((work, index) => {
    const units = data.lines[index]?.units ?? work.units
    return unitsAct(work, 0, cast.adviser, { type: 'ClaimServiceUnits', data: { invoice: id, units } }, refusedWith)
  })

export const match = (invoice: Invoice, after = 1): Step => invoiceAct(invoice, after, matcher, { type: 'MatchInvoice', data: {} })

export const reject = (invoice: Invoice, reason: string): Step =>
  invoiceAct(invoice, 0, matcher, { type: 'RejectInvoice', data: { reason } })

export const commit = ({ bill, id }: Invoice, after: number, amount: Money, refusedWith?: string): Step =>
  budgetAct(bill, after, head, { type: 'CommitBudget', data: { invoice: id, amount } }, refusedWith)

export const approve = (invoice: Invoice, amount = payableOf(invoice)) =>
  ({ type: 'ApproveInvoice', data: { budget: budgetOf(invoice.bill), amount } }) as const

/** The money is reserved in the line that owns it; the approval follows. */
export const approved = (invoice: Invoice): readonly Step[] => [
  commit(invoice, invoice.bill.chance.between(1, 3), payableOf(invoice)),
  invoiceAct(invoice, 0, head, approve(invoice)),
]

export const forwarded = (invoice: Invoice): Step => invoiceAct(invoice, 1, cast.adviser, { type: 'ForwardInvoice', data: {} })

/** What was committed becomes spent on that day: that is done by the program. */
export const paid = (invoice: Invoice, after = invoice.bill.chance.between(5, 12)): Step => {
  const { month, place } = invoice.bill
  return invoiceAct(invoice, after, cast.finance, {
    type: 'PayInvoice',
    data: { reference: `7-3/${month.name.slice(2, 4)}-${100 + place}` },
  })
}
