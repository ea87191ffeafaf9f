import { cents, plainAssessment, plainReferral, samples } from '@dutybook/domain/testing'
import type { Instant } from '@dutybook/modelling'
import { actsOf, give, giveAll, type Act } from './testing/acts.js'
import { openingSteps, penaltyOn, preceptStep, proceedingPath, subjectSteps, type Step } from './testing/story.js'
import { testServer, type Reply, type TestServer } from './testing/test-server.js'

// The acceptance scenarios of the domain model (§4.11) that concern the duties 3.1, 3.4 and 3.5, over HTTP on a real store.

const clock = (): Instant => '2026-12-01T09:00:00.000Z' as Instant
let server: TestServer
beforeEach(async () => {
  server = await testServer({ clock })
})
afterEach(() => server.stop())

/** What has gone before, what is then asked for, and what comes of it. */
interface Scenario {
  readonly given: string
  readonly past: readonly Act[]
  readonly when: Act
  readonly then: { readonly status: number; readonly body: object }
  /** Where to look afterwards, and what stands there. */
  readonly after?: readonly (readonly [path: string, body: object])[]
}

const episode = 'service-episode/episode-scen01'
const referred = (on: string, data: object = {}): readonly Act[] => [
  ['adviser', episode, on, 'RegisterReferral', { ...plainReferral, ...data }],
  ['adviser', episode, on, 'AssessNeed', plainAssessment],
]
const claimed = (on: string): Act => [
  'adviser',
  `suspicion/${plainReferral.victim}`,
  on,
  'ClaimProvisionalHelp',
  { episode: 'episode-scen01' },
]
const suspected = (by: string, on: string): Act => ['adviser', episode, on, 'StartProvisional', { suspectedBy: by }]
const grant = (on: string, name = 'a1'): Act => ['adviser', episode, on, 'GrantElement', { grant: name, element: 'E5' }]

const { shelterContract, juneBeds, juneVisits, juneInvoice, healthInvoice, contractsBudget } = samples
const health = `invoice/${healthInvoice.id}`
const payment = (amount: number) => ({ budget: contractsBudget.id, amount: cents(amount) })
const reserved = (invoice: string, amount: number): Act => [
  'head',
  `budget/${contractsBudget.id}`,
  '2025-07-07',
  'CommitBudget',
  { invoice, amount: cents(amount) },
]
const units = [...actsOf(shelterContract), ...actsOf(juneBeds), ...actsOf(juneVisits), ...actsOf(contractsBudget, 'CommitBudget')]

const service: readonly Scenario[] = [
  {
    given: 'suspicion by the Labour Inspectorate, start 10.06.2026: the last day is 24.06.2026 although a holiday',
    past: [...referred('2026-06-09'), claimed('2026-06-09'), suspected('labourInspectorate', '2026-06-10')],
    when: grant('2026-06-24'),
    then: { status: 201, body: { events: [{ type: 'ServiceElementGranted' }] } },
    after: [[`/v1/${episode}`, { state: { status: 'provisional', expiresOn: '2026-06-24' } }]],
  },
  {
    given: 'the same: a grant on 25.06.2026',
    past: [...referred('2026-06-09'), claimed('2026-06-09'), suspected('labourInspectorate', '2026-06-10')],
    when: grant('2026-06-25'),
    then: { status: 422, body: { code: 'PROVISIONAL_EXPIRED', recorded: true } },
  },
  {
    given: 'suspicion by an NGO only: the path is the suspicion of the agency itself, or the basic service',
    past: referred('2026-06-09'),
    when: suspected('ngo', '2026-06-10'),
    then: {
      status: 422,
      body: {
        code: 'NOT_ENTITLED_SUSPECTING_BODY',
        texts: { et: expect.stringContaining('omaenda kahtluse') as string, en: expect.stringContaining('basic service') as string },
      },
    },
  },
  {
    given: 'reflection period of 45 days by the prosecutor, the person leaves on day 20: 20 days are counted',
    past: [
      ...referred('2026-03-02', { source: 'prosecutor' }),
      ['adviser', episode, '2026-03-02', 'RecordReflectionPeriod', { toldOn: '2026-03-02', endsOn: '2026-04-16' }],
      grant('2026-03-02'),
    ],
    when: ['adviser', episode, '2026-03-22', 'EndService', { reason: 'leftEstonia' }],
    then: { status: 201, body: { events: [{ type: 'ServiceElementEnded' }, { type: 'ServiceEnded' }] } },
    after: [
      [`/v1/${episode}`, { state: { status: 'ended', reason: 'leftEstonia', grants: [{ from: '2026-03-02', endedOn: '2026-03-22' }] } }],
    ],
  },
]

const settlement: readonly Scenario[] = [
  {
    given: 'insured person, health invoice 300 €, insurance covers 240 €: approval above 60 €',
    past: [...units, ...actsOf(healthInvoice, 'RejectInvoice'), reserved(healthInvoice.id, 6_001)],
    when: ['head', health, '2025-07-08', 'ApproveInvoice', payment(6_001)],
    then: { status: 422, body: { code: 'INSURED_PART', facts: { payable: '60.00', covered: '240.00' }, recorded: true } },
  },
  {
    given: 'the same: approval of 60 €',
    past: [...units, ...actsOf(healthInvoice, 'RejectInvoice'), reserved(healthInvoice.id, 6_000)],
    when: ['head', health, '2025-07-08', 'ApproveInvoice', payment(6_000)],
    then: { status: 201, body: { events: [{ type: 'InvoiceApproved' }] } },
  },
  {
    given: 'the manager acts as head and approves the invoice that they matched: routed upward, and visible to the auditor',
    past: [...units, ...actsOf(juneInvoice, 'ApproveInvoice'), reserved(juneInvoice.id, 240_000)],
    when: ['manager as headOfDivision', `invoice/${juneInvoice.id}`, '2025-07-08', 'ApproveInvoice', payment(240_000)],
    then: { status: 403, body: { code: 'SELF_APPROVAL', facts: { routedTo: 'headOfDepartment' }, recorded: true } },
    after: [
      [
        '/v1/views/event-journal?refusalCode=SELF_APPROVAL',
        { rows: [{ person: 'person-manager1', actingAs: 'headOfDivision', refusedCommand: 'ApproveInvoice' }] },
      ],
    ],
  },
]

const [subject, proceeding] = ['oversight-subject/prov-harbour', proceedingPath.slice('/v1/'.length)]
const ofStory = ([actor, to, day, type, data]: Step): Act => [actor, to === 'subject' ? subject : proceeding, day, type, data]

const oversight: readonly Scenario[] = [
  {
    given: 'precept notified 10.12.2025, point due 31.12.2025, 30 days to challenge: penalty on 02.01.2026, and the point is overdue',
    past: [...subjectSteps, ...openingSteps, preceptStep].map(ofStory),
    when: ofStory(penaltyOn('2026-01-02')),
    then: { status: 422, body: { code: 'CHALLENGE_PERIOD_OPEN', facts: { possibleFrom: '2026-01-10' }, recorded: true } },
    after: [
      [
        '/v1/views/precept-points?asOfOccurred=2026-01-02',
        {
          rows: [
            { point: 'p1', status: 'overdue', daysOver: 2, penaltyPossibleFrom: '2026-01-10' },
            { point: 'p2', status: 'open' },
          ],
        },
      ],
    ],
  },
  {
    given: 'the same: penalty on 10.01.2026',
    past: [...subjectSteps, ...openingSteps, preceptStep].map(ofStory),
    when: ofStory(penaltyOn('2026-01-10')),
    then: { status: 201, body: { events: [{ type: 'PenaltyPaymentApplied' }] } },
  },
]

describe.each([
  ['the service to a victim', service],
  ['settlement', settlement],
  ['oversight', oversight],
])('%s', (_, scenarios) => {
  it.each(scenarios)('$given', async ({ past, when, then, after = [] }) => {
    await giveAll(server, past)
    expect(await give(server, when)).toMatchObject(then)
    await server.settled()
    for (const [path, body] of after) expect((await server.get(path, { actor: 'adviser' })).body).toMatchObject(body)
  })
})

it('counts the days of a service until the day on which the person left', async () => {
  const scenario = service.find(({ when }) => when[3] === 'EndService') as Scenario
  await giveAll(server, scenario.past)
  const { body } = await give(server, scenario.when)
  const ended = body.events.find(({ type }: { type: string }) => type === 'ServiceEnded')
  const shown = await server.get(`/v1/events/${ended.id}`, { actor: 'adviser' })
  expect(shown.body.event.data).toMatchObject({ reason: 'leftEstonia', endedOn: '2026-03-22', days: 20 })
})

it('tells an outsider of an episode that it is there, and neither its state nor whom it is about', async () => {
  await giveAll(server, referred('2026-06-09'))
  const { body, status } = await server.get(`/v1/${episode}`, { actor: 'analyst' })
  expect(status).toBe(200)
  expect(body).not.toHaveProperty('state')
  expect(JSON.stringify(body)).not.toContain(plainReferral.victim)
})

describe('64 clients that approve invoices from one nearly empty budget line', () => {
  const numbers = Array.from({ length: 64 }, (_, n) => `2025-${n + 201}`)
  const [budget, record] = ['budget/2025-lepingud', 'service-unit-record/cont-4fk2m9-2025-06-01-e5-day']
  const invoiceOf = (number: string): string => `prov-4fk2m9-${number}`
  const june = { from: '2025-06-01', to: '2025-06-30' }
  const work = { contract: shelterContract.id, period: june, element: 'E5', unit: 'day', units: 64 }
  /** Money for nine invoices and a cent short of the tenth. */
  const allotted = cents(10 * 4_000 - 1)

  const lines = [
    { contract: shelterContract.id, record: 'cont-4fk2m9-2025-06-01-e5-day', units: 1, unitPrice: cents(4_000), amount: cents(4_000) },
  ]
  const received = (number: string): readonly Act[] => {
    const invoice = invoiceOf(number)
    const data = { provider: 'prov-4fk2m9', number, document: '7-2/20-1', period: june, lines, total: cents(4_000) }
    return [
      ['adviser', `invoice/${invoice}`, '2025-07-04', 'ReceiveInvoice', data],
      ['adviser', record, '2025-07-04', 'ClaimServiceUnits', { invoice, units: 1 }],
      ['manager', `invoice/${invoice}`, '2025-07-05', 'MatchInvoice'],
    ]
  }

  /** As a client does that is told to try again. */
  async function insisting(act: Act): Promise<Reply> {
    for (;;) {
      const reply = await give(server, act)
      if (reply.status !== 409) return reply
    }
  }

  /** It goes on to approve also where nothing was committed, as a careless one would. */
  async function client(number: string): Promise<{ readonly committed: Reply; readonly approved: Reply }> {
    const invoice = invoiceOf(number)
    const committed = await insisting(['head', budget, '2025-07-07', 'CommitBudget', { invoice, amount: cents(4_000) }])
    const approved = await insisting(['head', `invoice/${invoice}`, '2025-07-08', 'ApproveInvoice', payment(4_000)])
    return { committed, approved }
  }

  it('approve together no more than was allotted, and each of the others is told why', async () => {
    await giveAll(server, [
      ...actsOf(shelterContract),
      ['adviser', record, '2025-07-01', 'ReportServiceUnits', work],
      ['manager', record, '2025-07-03', 'VerifyServiceUnits'],
      ['director', budget, '2025-01-06', 'AllotBudget', { amount: allotted, order: '3' }],
      ...numbers.flatMap(received),
    ])
    const answers = await Promise.all(numbers.map(client))
    const refused = answers.filter(({ approved }) => approved.status !== 201)
    expect(refused).toHaveLength(64 - 9)
    for (const { committed, approved } of refused) {
      expect(committed).toMatchObject({ status: 422, body: { code: 'ABOVE_FREE_BUDGET', facts: { free: '39.99', amount: '40.00' } } })
      expect(approved).toMatchObject({ status: 422, body: { code: 'BUDGET_NOT_RESERVED' } })
    }
    expect((await server.get(`/v1/${budget}`)).body.state).toMatchObject({ committed: cents(36_000), invoices: 9 })
  })
})

describe('two referrals of one person', () => {
  it('of claims at the same moment one gets the help on suspicion, and the other episode does not begin on it', async () => {
    const episodes = ['episode-both01', 'episode-both02']
    const of = (id: string, [actor, , on, type, data = {}]: Act): Act => [actor, `service-episode/${id}`, on, type, data]
    for (const id of episodes)
      await giveAll(
        server,
        referred('2026-06-09').map((act) => of(id, act)),
      )
    const answers = await Promise.all(
      episodes.map((id): Promise<Reply> =>
        give(server, ['adviser', `suspicion/${plainReferral.victim}`, '2026-06-09', 'ClaimProvisionalHelp', { episode: id }]),
      ),
    )
    // The later one takes over what has not begun: it is for the last of them.
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    const begun = await Promise.all(episodes.map((id) => give(server, of(id, suspected('labourInspectorate', '2026-06-10')))))
    expect(begun.map(({ status }) => status).sort()).toEqual([201, 422])
    expect(begun.find(({ status }) => status === 422)).toMatchObject({ body: { code: 'PROVISIONAL_NOT_CLAIMED' } })
    const late = episodes[begun.findIndex(({ status }) => status === 422)]
    const again = await give(server, [
      'adviser',
      `suspicion/${plainReferral.victim}`,
      '2026-06-11',
      'ClaimProvisionalHelp',
      { episode: late },
    ])
    expect(again).toMatchObject({ status: 422, body: { code: 'SUSPICION_REPEATED' } })
  })
})

describe('the same history entered under two laws', () => {
  it.each([
    ['2022', '2022-08-09', 60],
    ['2025', '2025-06-24', 14],
  ])('with dates of %s the service on suspicion lasts until %s', async (year, lastDay, days) => {
    await giveAll(server, [...referred(`${year}-06-09`), claimed(`${year}-06-09`), suspected('labourInspectorate', `${year}-06-10`)])
    const { body } = await server.get(`/v1/${episode}`, { actor: 'adviser' })
    expect(body.state.expiresOn).toBe(lastDay)
    expect((Date.parse(lastDay) - Date.parse(`${year}-06-10`)) / 86_400_000).toBe(days)
    const nextDay = new Date(Date.parse(lastDay) + 86_400_000).toISOString().slice(0, 10)
    expect(await give(server, grant(lastDay))).toMatchObject({ status: 201 })
    expect(await give(server, grant(nextDay, 'a2'))).toMatchObject({ status: 422, body: { code: 'PROVISIONAL_EXPIRED' } })
  })
})
