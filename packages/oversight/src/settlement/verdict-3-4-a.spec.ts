import { isRight } from '@dutybook/fp'
import {
  calendarDays,
  plusDays,
  project,
  Verdict,
  type AnyView,
  type LocalDate,
  type RecordedEvent,
  type RowsOf,
} from '@dutybook/modelling'
import { happened, inLogOrder } from '@dutybook/modelling/testing'
import { budget, budgetBurnDeviation, providerReportRhythm } from '@dutybook/domain'
import { cents, estonia, lawWith, settlementFacts } from '@dutybook/domain/testing'
import fc from 'fast-check'
import { verdictOnSettlement } from './verdict-3-4-a.js'

const f = settlementFacts

/** The verdict on a day from the facts that held by then. */
function verdictOn(day: string, log: readonly RecordedEvent[], law = estonia.law): Verdict {
  const known = log.filter(({ metadata }) => metadata.occurredOn <= day)
  const verdict = verdictOnSettlement.of(((view: AnyView) => project(view, known)) as RowsOf, { ...estonia, law, day: day as LocalDate })
  expect(isRight(Verdict.decode(verdict))).toBe(true)
  return verdict
}

const told = (day: string, events: readonly RecordedEvent[], law = estonia.law) => {
  const log = inLogOrder(events)
  const { holds, since, findings } = verdictOn(day, log, law)
  return { holds, since, reasons: findings.map(({ code, subject, since: from }) => [code, subject, from]) }
}

describe('an invoice', () => {
  const received = f.invoiceReceived('2026-02-03', '2026-03-05')
  const toForward = ['InvoiceMatched', 'InvoiceApproved', 'InvoiceForwarded'] as const
  const forwarded = [received, ...toForward.map((type) => f.invoiceStep('2026-02-10', type))]
  const code = 'INVOICE_UNPAID_PAST_TERM'

  it.each([
    ['2026-03-05', undefined],
    ['2026-03-06', '2026-03-06'],
    ['2026-04-01', '2026-03-06'],
  ])('that is approved and not paid is a breach from the day after its term: on %s since %s', (day, since) =>
    expect(told(day, forwarded).since).toBe(since),
  )

  it('that is paid, rejected or not yet due is none', () => {
    expect(told('2026-04-01', [...forwarded, f.invoiceStep('2026-03-05', 'InvoicePaid')]).holds).toBe(true)
    expect(told('2026-04-01', [received, f.invoiceStep('2026-02-10', 'InvoiceRejected')]).holds).toBe(true)
  })

  it('that nobody has matched by its term is one too', () =>
    expect(told('2026-03-06', [received]).reasons).toEqual([[code, 'prov-aaaa-1', '2026-03-06']]))

  it('that was paid late was a breach until then, and what is red is told with the rule and the events', () => {
    const late = [...forwarded, f.invoiceStep('2026-03-20', 'InvoicePaid')]
    expect(told('2026-03-20', late).holds).toBe(true)
    const [finding] = verdictOn('2026-03-19', inLogOrder(late)).findings
    expect(finding).toMatchObject({
      basis: [
        { act: 'VÕS', section: '82¹' },
        { act: 'AJ', section: '3.4' },
      ],
      text: {
        et: 'Arve prov-aaaa-1 (2400.00 eurot) tuli tasuda hiljemalt 2026-03-05; seis: maksmiseks edastatud.',
        en: 'The invoice prov-aaaa-1 (2400.00 euros) was to be paid by 2026-03-05; status: forwarded for payment.',
      },
    })
    expect(finding?.evidence).toHaveLength(4)
  })

  it('in dispute alerts; a breach begins anew when the dispute is over', () => {
    const disputed = [received, f.invoiceStep('2026-03-01', 'InvoiceDisputed')]
    expect(told('2026-03-10', disputed)).toEqual({
      ...{ holds: true, since: undefined },
      reasons: [['INVOICE_DISPUTED_PAST_TERM', 'prov-aaaa-1', '2026-03-06']],
    })
    expect(told('2026-03-20', [...disputed, f.invoiceStep('2026-03-15', 'InvoiceMatched')]).since).toBe('2026-03-15')
  })
})

describe('the report of a provider', () => {
  const contract = [f.drafted('2025-12-01', '2026-01-01', '2026-12-31'), f.signed('2025-12-15')]
  const code = 'PROVIDER_REPORT_MISSING'

  it('is missing from the day after its due day: 10 days after the month, on a working day', () => {
    expect(told('2026-02-10', contract).reasons).toEqual([])
    expect(told('2026-02-11', contract)).toEqual({
      ...{ holds: false, since: '2026-02-11' },
      reasons: [[code, 'cont-aaaa/2026-01', '2026-02-11']],
    })
    expect(told('2026-03-11', contract).reasons.map(([, subject]) => subject)).toEqual(['cont-aaaa/2026-01', 'cont-aaaa/2026-02'])
  })

  it('is there when it was submitted, also late, or for the whole quarter', () => {
    expect(told('2026-02-20', [...contract, f.reportSubmitted('2026-02-18', '2026-01', '2026-02-10')]).holds).toBe(true)
    expect(told('2026-04-20', [...contract, f.reportSubmitted('2026-04-09', '2026-q1', '2026-04-10')]).holds).toBe(true)
  })

  it('that was returned is missing again until it is submitted anew', () => {
    const events = [...contract, f.reportSubmitted('2026-02-05', '2026-01', '2026-02-10'), f.reportReturned('2026-02-20', '2026-01')]
    expect(told('2026-02-19', events).holds).toBe(true)
    expect(told('2026-02-25', events).since).toBe('2026-02-20')
    expect(told('2026-02-25', [...events, f.reportSubmitted('2026-02-24', '2026-01', '2026-02-10')]).holds).toBe(true)
  })

  it('is owed only for what a signed contract was in force for', () => {
    expect(told('2026-03-20', contract.slice(0, 1)).holds).toBe(true)
    const ended = [...contract, f.terminated('2026-01-20', '2026-01-31')]
    expect(told('2026-03-20', ended).reasons.map(([, subject]) => subject)).toEqual(['cont-aaaa/2026-01'])
    const longer = [...contract, f.prolonged('2026-12-01', '2027-01-31')]
    expect(told('2027-02-11', longer).reasons.at(-1)?.[1]).toBe('cont-aaaa/2027-01')
    expect(told('2027-02-11', contract).reasons.at(-1)?.[1]).toBe('cont-aaaa/2026-12')
  })

  it('is owed for the periods that the law of the day says', () => {
    const law = lawWith(providerReportRhythm, 'quarter', '2026-01-01')
    expect(told('2026-04-10', contract, law).reasons).toEqual([])
    expect(told('2026-04-13', contract, law).reasons).toEqual([[code, 'cont-aaaa/2026-q1', '2026-04-11']])
  })
})

describe('a budget line', () => {
  const inBudget = (on: string, event: object) => happened(budget, '2026-lepingud', event as never, { occurredOn: on })
  const line = [
    inBudget('2026-01-05', { type: 'BudgetAllotted', data: { amount: cents(365_000), order: '3' } }),
    inBudget('2026-02-02', { type: 'BudgetCommitted', data: { invoice: 'prov-aaaa-1', amount: cents(120_000) } }),
  ]
  const contract = f.drafted('2025-12-01', '2026-01-01', '2026-12-31')

  it('that burns faster than the law of the day tolerates alerts, from the first day on which it did', () => {
    // 120 000 cents in 91 of 365 days are 481 319 at the end of the year: 32 % above. The first 90 days are not judged.
    expect(told('2026-03-31', [contract, ...line]).reasons).toEqual([])
    expect(told('2026-04-01', [contract, ...line])).toEqual({
      ...{ holds: true, since: undefined },
      reasons: [['BUDGET_BURNS_ABOVE_PLAN', '2026-lepingud', '2026-04-01']],
    })
    // 120 000 × 365 / 109 = 401 835 is above 401 500, on day 110 it is 398 182.
    expect(told('2026-04-19', [contract, ...line]).reasons).toHaveLength(1)
    expect(told('2026-04-20', [contract, ...line]).reasons).toEqual([])
  })

  it('that burns too slowly alerts too', () => {
    // 120 000 × 365 / 160 = 273 750 is exactly 25 % below; on day 161 it is less.
    expect(told('2026-06-09', [contract, ...line]).reasons).toEqual([])
    expect(told('2026-07-01', [contract, ...line]).reasons).toEqual([['BUDGET_BURNS_BELOW_PLAN', '2026-lepingud', '2026-06-10']])
  })

  it('is judged by the tolerance of the day', () => {
    const law = lawWith(budgetBurnDeviation, { abovePercent: 50, belowPercent: 25, after: calendarDays(90) }, '2026-01-01')
    expect(told('2026-04-01', [contract, ...line], law).reasons).toEqual([])
  })
})

describe('the result', () => {
  it('holds where there is nothing to settle, and says that nothing proves it', () =>
    expect(verdictOn('2026-01-01', [])).toMatchObject({
      holds: true,
      findings: [{ code: 'NOTHING_TO_SETTLE', weight: 'alert' }],
      evidence: [],
    }))

  it('has a day since when in every history, on every day: the first of the days without a break on which it did not hold', () =>
    fc.assert(
      fc.property(histories, fc.nat({ max: 110 }), (log, n) => {
        const on = plusDays(start, n)
        let first: LocalDate | undefined
        for (let each = on; !verdictOn(each, log).holds; each = plusDays(each, -1)) first = each
        expect(verdictOn(on, log).since).toBe(first)
      }),
      { numRuns: 120 },
    ))
})

const start = '2026-01-01' as LocalDate
const on = fc.nat({ max: 90 }).map((n) => plusDays(start, n))
const stretch = fc.nat({ max: 30 })
const after = (from: LocalDate, n: number) => plusDays(from, n)

const invoiceStories = fc
  .tuple(on, stretch, stretch, stretch, fc.constantFrom('1', '2'))
  .map(([from, term, dispute, pay, number]) => [
    f.invoiceReceived(from, after(from, term), number),
    ...(dispute % 2 === 0 ? [f.invoiceStep(after(from, dispute), 'InvoiceDisputed', number)] : []),
    ...(dispute % 4 === 0 ? [f.invoiceStep(after(from, dispute + 5), 'InvoiceMatched', number)] : []),
    ...(pay % 3 === 0 ? [f.invoiceStep(after(from, dispute + 5 + pay), 'InvoicePaid', number)] : []),
  ])
const contractStories = fc
  .tuple(on, stretch, on, fc.boolean())
  .map(([signature, term, report, returns]) => [
    f.drafted('2025-12-01', '2026-01-01', after(signature, term)),
    f.signed(signature),
    ...(term % 2 === 0 ? [f.terminated(after(signature, 3), after(signature, 3 + (term % 7)))] : []),
    f.reportSubmitted(report, '2026-01', '2026-02-10'),
    ...(returns ? [f.reportReturned(after(report, 4), '2026-01')] : []),
  ])

/** A contract with a report, and up to two invoices, each on its own way. */
const histories = fc
  .tuple(fc.option(contractStories, { nil: [] }), fc.uniqueArray(invoiceStories, { selector: ([first]) => first?.stream, maxLength: 2 }))
  .map(([contract, invoices]) => inLogOrder([...contract, ...invoices.flat()]))
