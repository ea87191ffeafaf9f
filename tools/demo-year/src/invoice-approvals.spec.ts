import { isLeft, isRight } from '@dutybook/fp'
import { administrativeContract, budget, estonianCalendar, estonianLaw, invoice, invoiceIdOf, serviceUnitRecord } from '@dutybook/domain'
import { commandHandler, inMemoryEventStore, type CommandInput, type StoredEvent } from '@dutybook/event-store'
import { fold, type AnyDecider, type Instant, type Message } from '@dutybook/modelling'

const line = '2025-lepingud'
const contract = 'cont-4fk2m9'
const record = 'cont-4fk2m9-2025-06-01-e5-day'
const provider = 'prov-4fk2m9'
const cents = (amount: number) => ({ cents: amount, currency: 'EUR' })
const as = (position: string) => ({ person: `person-${position.toLowerCase()}1`, position, actingAs: position })
const numbers = Array.from({ length: 64 }, (_, n) => `2025-${n + 1}`)

function office() {
  const store = inMemoryEventStore()
  const handle = commandHandler({
    eventStore: store,
    law: estonianLaw,
    calendar: estonianCalendar,
    clock: () => '2025-07-10T09:00:00.000Z' as Instant,
  })
  /** Sent again as long as others were faster, as a client does. */
  const send = async (decider: AnyDecider, id: string, position: string, command: Message, occurredOn = '2025-07-10') => {
    const input: CommandInput = { command, actor: as(position), occurredOn }
    for (;;) {
      const answer = await handle(decider, id, input)
      if (!isLeft(answer) || answer.left.kind !== 'conflict') return answer
    }
  }
  /** The same, where anything but success is a fault of the test. */
  const done = async (...given: Parameters<typeof send>) => {
    const answer = await send(...given)
    if (isLeft(answer)) throw new Error(`${given[3].type} was not accepted: ${JSON.stringify(answer.left)}`)
  }
  const eventsOf = async (stream: string): Promise<readonly Message[]> => {
    const events: StoredEvent[] = []
    for await (const event of store.readStream(stream)) events.push(event)
    return events.map(({ type, data }) => ({ type, data: JSON.parse(data) as Message['data'] }))
  }
  return { send, done, eventsOf }
}

/** A signed contract at 40.00 a day, `units` verified days, and a line of `allotted` cents. */
async function opened(units: number, allotted: number) {
  const { send, done, eventsOf } = office()
  const money = { unitPrice: cents(4_000), amount: cents(4_000) }
  const prices = [{ element: 'E5', unit: 'day', price: cents(4_000) }]
  const draft = { provider, term: { from: '2025-01-01', to: '2025-12-31' }, prices, qualityTerms: '7-2/14-1' }
  const period = { from: '2025-06-01', to: '2025-06-30' }
  const signature = { reference: '7-2/14-4', reliabilityCheck: '7-2/14-2', procurement: '7-2/14-3' }
  await done(administrativeContract, contract, 'serviceManager', { type: 'DraftContract', data: draft }, '2024-12-02')
  await done(administrativeContract, contract, 'directorGeneral', { type: 'SignContract', data: signature }, '2024-12-20')
  const report = { contract, period, element: 'E5', unit: 'day', units }
  await done(serviceUnitRecord, record, 'adviser', { type: 'ReportServiceUnits', data: report })
  await done(serviceUnitRecord, record, 'serviceManager', { type: 'VerifyServiceUnits', data: {} })
  await done(budget, line, 'directorGeneral', { type: 'AllotBudget', data: { amount: cents(allotted), order: '3' } }, '2025-01-06')
  const receive = (number: string) => {
    const lines = [{ contract, record, units: 1, ...money }]
    const data = { provider, number, document: '7-2/20-1', period, lines, total: cents(4_000) }
    return done(invoice, invoiceIdOf(provider, number), 'adviser', { type: 'ReceiveInvoice', data })
  }
  for (const number of numbers) await receive(number)
  return { send, done, eventsOf }
}

type Office = Awaited<ReturnType<typeof opened>>

const claim = ({ send }: Office, number: string) =>
  send(serviceUnitRecord, record, 'adviser', { type: 'ClaimServiceUnits', data: { invoice: invoiceIdOf(provider, number), units: 1 } })

/** One client on its way to an approval. It goes on to approve also where nothing was committed, as a careless one would. */
async function approved({ send }: Office, number: string) {
  const id = invoiceIdOf(provider, number)
  const amount = cents(4_000)
  const committed = await send(budget, line, 'headOfDivision', { type: 'CommitBudget', data: { invoice: id, amount } })
  const answer = await send(invoice, id, 'headOfDivision', { type: 'ApproveInvoice', data: { budget: line, amount } })
  return { committed, answer }
}

describe('64 clients that approve invoices from one nearly empty budget line', () => {
  /** Money for nine invoices and a cent short of the tenth. */
  const allotted = 10 * 4_000 - 1

  async function rush() {
    const given = await opened(numbers.length, allotted)
    for (const number of numbers) {
      await claim(given, number)
      await given.done(invoice, invoiceIdOf(provider, number), 'serviceManager', { type: 'MatchInvoice', data: {} })
    }
    return { ...given, answers: await Promise.all(numbers.map((number) => approved(given, number))) }
  }

  it('approve together no more than was allotted, and as many as it is enough for', async () => {
    const { answers, eventsOf } = await rush()
    expect(answers.filter(({ answer }) => isRight(answer))).toHaveLength(9)
    const states = await Promise.all(numbers.map((number) => eventsOf(`invoice-${invoiceIdOf(provider, number)}`)))
    const sums = states
      .flat()
      .filter(({ type }) => type === 'InvoiceApproved')
      .map(({ data }) => (data['amount'] as { cents: number }).cents)
    expect(sums.reduce((sum, each) => sum + each, 0)).toBe(36_000)
    const state = fold(budget, (await eventsOf(`budget-${line}`)) as never[])
    expect(budget.summary.of(state)).toEqual({
      allotted: cents(allotted),
      committed: cents(36_000),
      spent: cents(0),
      free: cents(allotted - 36_000),
      invoices: 9,
    })
  })

  it('are each told why not, with what was free', async () => {
    const { answers } = await rush()
    const refused = answers.filter(({ answer }) => isLeft(answer))
    expect(refused).toHaveLength(55)
    for (const { committed, answer } of refused) {
      expect(committed).toMatchObject({
        left: { code: 'ABOVE_FREE_BUDGET', facts: { amount: '40.00', free: '39.99', allotted: '399.99' } },
      })
      expect(answer).toMatchObject({ left: { code: 'BUDGET_NOT_RESERVED', facts: { budget: line, reserved: '0.00', amount: '40.00' } } })
    }
  })
})

describe('64 invoices that claim units of one record', () => {
  it('never claim more than are verified', async () => {
    const given = await opened(5, 1)
    const answers = await Promise.all(numbers.map((number) => claim(given, number)))
    expect(answers.filter(isRight)).toHaveLength(5)
    for (const each of answers.filter(isLeft))
      expect(each).toMatchObject({ left: { code: 'UNITS_ABOVE_VERIFIED', facts: { units: '1', verified: '5', free: '0' } } })
    expect((await given.eventsOf(`serviceUnitRecord-${record}`)).filter(({ type }) => type === 'ServiceUnitsClaimed')).toHaveLength(5)
  })
})

describe('an approval and the release of its commitment at the same moment', () => {
  it('never both come about', async () => {
    const given = await opened(1, 4_000)
    const [number] = numbers as [string]
    const id = invoiceIdOf(provider, number)
    await claim(given, number)
    await given.done(invoice, id, 'serviceManager', { type: 'MatchInvoice', data: {} })
    await given.done(budget, line, 'headOfDivision', { type: 'CommitBudget', data: { invoice: id, amount: cents(4_000) } })
    const [approval, release] = await Promise.all([
      given.send(invoice, id, 'headOfDivision', { type: 'ApproveInvoice', data: { budget: line, amount: cents(4_000) } }),
      given.send(budget, line, 'finance', { type: 'ReleaseBudget', data: { invoice: id, reason: 'Ei ole vaja.' } }),
    ])
    expect([isRight(approval), isRight(release)].filter(Boolean)).toHaveLength(1)
  })
})
