import { without } from '@dutybook/modelling'
import { given, type Plain, type Surroundings } from '@dutybook/modelling/testing'
import { cents, committedBudget, estonia, people, samples, tellsEachRefusal, until, type Sample } from '../../testing.js'
import type { InvoiceCommand } from './commands.js'
import { invoice } from './decider.js'
import type { InvoiceEvent } from './events.js'
import { invoiceRefusals } from './refusals.js'
import { invoiceSummary } from './summary.js'
import type { InvoiceLine } from './values.js'

const { shelterContract, therapyContract, juneBeds, juneVisits, juneInvoice, healthInvoice, juneClosed } = samples
const { manager, managerAsHead, adviser, headOfDivision, departmentHead } = people

type Event = Plain<InvoiceEvent>
type Line = Plain<InvoiceLine>

const beside: readonly Sample[] = [shelterContract, therapyContract, juneBeds, juneVisits, committedBudget]
const past = (events: readonly Event[], id = juneInvoice.id, around: Surroundings = { related: beside }) =>
  given(invoice, events, { ...estonia, ...around, id })

type Received = Extract<Event, { type: 'InvoiceReceived' }>
type Receive = Extract<Plain<InvoiceCommand>, { type: 'ReceiveInvoice' }>
const receive = juneInvoice.steps[0]![2] as Receive
const receiveFor = (period: Receive['data']['period']): Receive => ({ ...receive, data: { ...receive.data, period } })
const first = juneInvoice.events[0] as Received
const firstHealth = healthInvoice.events[0] as Received
const [bed, visit] = [first.data.lines[0]!, firstHealth.data.lines[0]!]

/** The invoice of June as received with other content. */
const receivedWith = (data: Partial<typeof first.data>): readonly Event[] => [{ ...first, data: { ...first.data, ...data } }]
const lines = (...changed: readonly Partial<Line>[]) => receivedWith({ lines: changed.map((each) => ({ ...bed, ...each })) })

const match = { type: 'MatchInvoice', data: {} } as const
const approve = (amount: number, budget = committedBudget.id) =>
  ({ type: 'ApproveInvoice', data: { budget, amount: cents(amount) } }) as const
const forward = { type: 'ForwardInvoice', data: {} } as const
const pay = (reference = '7-3/88-1') => ({ type: 'PayInvoice', data: { reference } }) as const
const dispute = { type: 'DisputeInvoice', data: { reason: 'Põhjus.' } } as const
const reject = { type: 'RejectInvoice', data: { reason: 'Põhjus.' } } as const

const settled = { provider: first.data.provider, period: first.data.period }

const disputed = until(juneInvoice, 'InvoiceDisputed')
const matched = until(juneInvoice, 'InvoiceMatched')
const approved = until(juneInvoice, 'InvoiceApproved')
const forwarded = until(juneInvoice, 'InvoiceForwarded')
const healthMatched = until(healthInvoice, 'InvoiceMatched')
const matching = (events: readonly Event[], related = beside) => past(events, juneInvoice.id, { related }).when(match)

const inJuneAndJuly = { from: '2025-06-15', to: '2025-07-15' } as const
/** The same record, but for other days. */
const bedsIn = (period: typeof inJuneAndJuly | { from: '2026-03-15'; to: '2026-04-15' }): Sample => ({
  ...juneBeds,
  events: juneBeds.events.map((each) => ({ ...each, data: 'period' in each.data ? { ...each.data, period } : each.data }) as typeof each),
})
const withBeds = (beds: Sample): readonly Sample[] => [shelterContract, beds, committedBudget]
const wide = { period: { from: '2025-06-01', to: '2026-04-30' } } as const

describe('an invoice', () => {
  tellsEachRefusal(invoiceRefusals, {
    INVOICE_ID_WRONG: { outcome: () => past([], healthInvoice.id).when(receive), facts: { expected: juneInvoice.id } },
    DUPLICATE_INVOICE: {
      outcome: () => past(receivedWith({ document: '7-2/99-1' })).when(receive),
      facts: { provider: 'prov-4fk2m9', number: '2025-117' },
    },
    PERIOD_TOO_LONG: {
      outcome: () => past([]).when(receiveFor({ from: '2025-06-01', to: '2026-06-01' })),
      facts: { months: 12 },
      at: '/period',
    },
    PERIOD_CLOSED: {
      outcome: () => past([], juneInvoice.id, { related: [...beside, juneClosed] }).when(receive),
      facts: { period: '2025-06' },
      at: '/period',
    },
    NO_INVOICE: { outcome: () => past([]).when(match) },
    NOT_TO_MATCH: { outcome: () => past(approved).when(match) },
    NOT_MATCHED: { outcome: () => past(disputed).when(approve(240_000)) },
    NOT_APPROVED: { outcome: () => past(matched).when(forward) },
    NOT_FORWARDED: { outcome: () => past(approved).when(pay()) },
    APPROVAL_STANDS: { outcome: () => past(approved).when(dispute) },
    INVOICE_REJECTED: { outcome: () => past(healthInvoice.events).when(dispute) },
    ABOVE_INVOICE: { outcome: () => past(matched).when(approve(240_001)), facts: { payable: '2400.00', amount: '2400.01' }, at: '/amount' },
    INSURED_PART: {
      outcome: () => past(healthMatched, healthInvoice.id).when(approve(6_001)),
      facts: { covered: '240.00', payable: '60.00', amount: '60.01' },
      at: '/amount',
    },
    BUDGET_NOT_RESERVED: {
      outcome: () => past(matched).when(approve(239_999)),
      facts: { budget: '2025-lepingud', reserved: '2400.00', amount: '2399.99', free: '540.00' },
      at: '/budget',
    },
    LINE_SUM_WRONG: {
      outcome: () => matching(lines({ amount: cents(239_999) })),
      facts: { line: 1, amount: '2399.99', expected: '2400.00' },
    },
    TOTAL_WRONG: { outcome: () => matching(receivedWith({ total: cents(240_001) })), facts: { total: '2400.01', expected: '2400.00' } },
    UNITS_NOT_CLAIMED: {
      outcome: () => matching(lines({ record: 'cont-4fk2m9-2025-06-01-e6-day' })),
      facts: { line: 1, record: 'cont-4fk2m9-2025-06-01-e6-day' },
    },
    UNITS_OF_ANOTHER_CONTRACT: {
      outcome: () => matching(lines({ contract: therapyContract.id })),
      facts: { line: 1, contract: shelterContract.id },
    },
    CONTRACT_OF_ANOTHER_PROVIDER: {
      outcome: () => matching(receivedWith({ provider: 'prov-8qd3tw' })),
      facts: { line: 1, contract: shelterContract.id },
    },
    OUTSIDE_INVOICE_PERIOD: {
      outcome: () => matching(receivedWith({ period: { from: '2025-06-02', to: '2025-06-30' } })),
      facts: { line: 1, from: '2025-06-01', to: '2025-06-30' },
    },
    CONTRACT_NOT_IN_FORCE: {
      outcome: () => matching(receivedWith(wide), withBeds(bedsIn({ from: '2026-03-15', to: '2026-04-15' }))),
      facts: { line: 1, contract: shelterContract.id, from: '2026-03-15', to: '2026-04-15' },
    },
    PRICE_NOT_CONTRACT: {
      outcome: () => matching(lines({ unitPrice: cents(4_001), amount: cents(240_060) }).map(withTotal(240_060))),
      facts: { line: 1, price: '40.01', agreed: '40.00', contract: shelterContract.id, from: '2025-06-01', to: '2025-06-30' },
    },
    UNITS_ABOVE_VERIFIED: {
      outcome: () => matching(lines({ units: 61, amount: cents(244_000) }).map(withTotal(244_000))),
      facts: { record: juneBeds.id, units: 61, verified: 60 },
    },
    INSURANCE_STATUS_MISSING: { outcome: () => health({ insuranceCovers: undefined }), facts: { line: 1 } },
    COVER_ABOVE_COST: {
      outcome: () => health({ insuranceCovers: cents(30_001) }),
      facts: { line: 1, covered: '300.01', amount: '300.00' },
    },
  })

  it('is due thirty days after it was received, on a working day', () => {
    const on = (occurredOn: string) => past([]).when(receive, { occurredOn, now: '2026-01-01T00:00:00.000Z', actor: adviser })
    on('2025-07-04').then([first])
    on('2025-07-03').then([{ ...first, data: { ...first.data, due: '2025-08-04' } }])
  })

  it('is received, matched, approved, forwarded, paid, disputed and rejected once', () => {
    past(juneInvoice.events).when(receive).thenNothing()
    past(matched).when(match).thenNothing()
    past(approved).when(approve(240_000)).thenNothing()
    past(forwarded).when(forward).thenNothing()
    past(juneInvoice.events).when(pay()).thenNothing()
    past(juneInvoice.events).when(pay('7-3/88-2')).thenRefused('NOT_FORWARDED')
    const again = past([...disputed.slice(0, 1), { type: 'InvoiceDisputed', data: { ...settled, ...dispute.data } }])
    again.when(dispute).thenNothing()
    past([...disputed, { type: 'InvoiceRejected', data: { ...settled, ...reject.data } }])
      .when(reject)
      .thenNothing()
    past(healthInvoice.events, healthInvoice.id).when(reject).thenRefused('INVOICE_REJECTED')
  })

  it('is settled to its end after its period was closed', () => {
    const closed = (events: readonly Event[]) => past(events, juneInvoice.id, { related: [...beside, juneClosed] })
    closed(juneInvoice.events).when(receive).thenNothing()
    expect(closed(disputed).when(match).decision._tag).toBe('Right')
    expect(closed(matched).when(approve(240_000)).decision._tag).toBe('Right')
    expect(closed(forwarded).when(pay()).decision._tag).toBe('Right')
  })

  it('is not matched where a price changes within the period of the units', () =>
    matching(receivedWith(wide), withBeds(bedsIn(inJuneAndJuly))).thenRefused('PRICE_NOT_CONTRACT', {
      line: 1,
      price: '40.00',
      agreed: '40.00, 42.00',
      contract: shelterContract.id,
      from: '2025-06-15',
      to: '2025-07-15',
    }))

  it('is not matched with units that two of its lines count twice, nor with units claimed for another invoice', () => {
    const twice = lines({}, {}).map(withTotal(480_000))
    matching(twice).thenRefused('UNITS_ABOVE_VERIFIED', { record: juneBeds.id, units: 120, verified: 60 })
    past(disputed, healthInvoice.id).when(match).thenRefused('UNITS_ABOVE_VERIFIED', { record: juneBeds.id, units: 60, verified: 0 })
  })

  it('is approved for the part that insurance does not cover', () =>
    past(healthMatched, healthInvoice.id)
      .when(approve(6_000), { actor: headOfDivision })
      .then([{ type: 'InvoiceApproved', data: { ...settled, ...approve(6_000).data, approvedBy: 'person-head1' } }]))

  it('is not approved where the money was released or is on another line', () => {
    past(matched, juneInvoice.id, { related: beside.slice(0, -1) })
      .when(approve(240_000))
      .thenRefused('BUDGET_NOT_RESERVED', { budget: committedBudget.id, reserved: '0.00', amount: '2400.00', free: '0.00' })
    past(matched).when(approve(240_000, '2025-muu')).thenRefused('BUDGET_NOT_RESERVED')
  })

  it('is matched once more when it is approved: what changed since is seen', () => {
    const released = { ...juneBeds, events: until(juneBeds, 'ServiceUnitsVerified') }
    past(matched, juneInvoice.id, { related: withBeds(released) })
      .when(approve(240_000))
      .thenRefused('UNITS_ABOVE_VERIFIED')
  })
})

describe('the approval of an invoice', () => {
  it('is not for the manager who matched it and stands in for the head: it goes to the head of department', () => {
    past(matched).when(approve(240_000), { actor: managerAsHead }).thenRefused('SELF_APPROVAL', { routedTo: 'headOfDepartment' })
    expect(past(matched).when(approve(240_000), { actor: departmentHead }).decision._tag).toBe('Right')
  })

  it('is not for whoever received it, nor for anybody who matched it earlier', () => {
    const promoted = (person: string) => ({ actor: { ...headOfDivision, person } })
    past(matched).when(approve(240_000), promoted(adviser.person)).thenRefused('SELF_APPROVAL')
    const rematched: readonly Event[] = [
      ...matched,
      { type: 'InvoiceDisputed', data: { ...settled, ...dispute.data } },
      { type: 'InvoiceMatched', data: { ...settled, matchedBy: 'person-0003' } },
    ]
    past(rematched).when(approve(240_000), promoted(manager.person)).thenRefused('SELF_APPROVAL')
    past(matched).when(approve(240_000), { actor: manager }).thenRefused('POSITION_NOT_ENTITLED')
  })
})

describe('the summary of an invoice', () => {
  it('tells what is for the agency to pay, when, and from which line', () => {
    expect(invoiceSummary({ status: 'none' })).toEqual({ status: 'none' })
    expect(invoiceSummary(past(healthMatched).state)).toMatchObject({ status: 'matched', payable: cents(6_000), total: cents(30_000) })
    expect(invoiceSummary(past(juneInvoice.events).state)).toMatchObject({
      status: 'paid',
      lines: 1,
      due: '2025-08-04',
      budget: '2025-lepingud',
      approved: cents(240_000),
    })
  })
})

function withTotal(total: number) {
  return (each: Event): Event => (each.type === 'InvoiceReceived' ? { ...each, data: { ...each.data, total: cents(total) } } : each)
}

/** The match of the invoice of a health cost, with its line as told. */
function health(changes: { readonly insuranceCovers: Line['insuranceCovers'] | undefined }) {
  const rest = without(visit, 'insuranceCovers')
  const line: Line = changes.insuranceCovers ? { ...rest, insuranceCovers: changes.insuranceCovers } : rest
  return past([{ ...firstHealth, data: { ...firstHealth.data, lines: [line] } }], healthInvoice.id).when(match)
}
