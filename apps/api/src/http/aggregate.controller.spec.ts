import {
  closingStep,
  fulfilmentSteps,
  give,
  giveAll,
  openingSteps,
  penaltyOn,
  preceptStep,
  proceedingPath,
  subjectSteps,
  type Step,
} from '../testing/story.js'
import { testServer, type TestServer } from '../testing/test-server.js'

let server: TestServer
beforeEach(async () => {
  server = await testServer()
})
afterEach(() => server.stop())

describe('a proceeding over HTTP', () => {
  it('is worked through to its closing, and what the law forbids on the way is refused', async () => {
    await giveAll(server, [...subjectSteps, ...openingSteps, preceptStep])
    const tooEarly = await give(server, penaltyOn('2026-01-02'))
    expect(tooEarly).toMatchObject({
      status: 422,
      body: {
        code: 'CHALLENGE_PERIOD_OPEN',
        type: '/problems/CHALLENGE_PERIOD_OPEN',
        legalBasis: [{ act: 'ATSS' }],
        facts: { possibleFrom: '2026-01-10' },
        recorded: true,
      },
    })
    expect(tooEarly.body.texts.et).toContain('2026-01-10')
    expect(await give(server, closingStep)).toMatchObject({ status: 422, body: { code: 'OPEN_POINTS' } })
    await giveAll(server, [penaltyOn('2026-01-10'), ...fulfilmentSteps, closingStep])
    const { body, headers } = await server.get(proceedingPath)
    expect(body.state).toMatchObject({ status: 'closed', points: [{ status: 'fulfilled' }, { status: 'fulfilled' }] })
    expect(body.history.map(({ type }: { type: string }) => type).at(-1)).toBe('OversightClosed')
    expect(headers.get('ETag')).toBe(`"${body.revision}"`)
  })

  it('is shown as it was known and as it had happened on an earlier day', async () => {
    await giveAll(server, [...subjectSteps, ...openingSteps])
    const before = await server.head()
    await giveAll(server, [preceptStep])
    const known = await server.get(`${proceedingPath}?asOfRecorded=${before}`)
    expect(known.body).toMatchObject({ state: { status: 'heard', points: [] }, revision: 6, position: before })
    const happened = await server.get(`${proceedingPath}?asOfOccurred=2025-10-20`)
    expect(happened.body).toMatchObject({ state: { status: 'visited', findings: [] }, asOf: { occurred: '2025-10-20' } })
    expect(await server.get(`${proceedingPath}?asOfOccurred=2025-09-30`)).toMatchObject({ status: 404, body: { code: 'NOTHING_RECORDED' } })
  })

  it('refuses that a manager concurs in their own proposal, standing in for the head of division', async () => {
    await giveAll(server, [...subjectSteps, ...openingSteps.slice(0, 1)])
    const step: Step = ['manager as headOfDivision', 'proceeding', '2025-10-03', 'ConcurWithOversight', {}]
    expect(await give(server, step)).toMatchObject({ status: 403, body: { code: 'SELF_APPROVAL', recorded: true } })
  })
})

describe('an answer to a command', () => {
  const [register] = subjectSteps as [Step]
  const subject = '/v1/oversight-subject/prov-harbour'

  it('says what was recorded, where it is and at which revision', async () => {
    const { status, headers, body } = await give(server, register)
    expect(status).toBe(201)
    expect(body).toMatchObject({ events: [{ type: 'OversightSubjectRegistered', revision: 0 }], revision: 0, position: 1, repeated: false })
    expect(headers.get('ETag')).toBe('"0"')
    expect(headers.get('Location')).toBe(subject)
    expect(headers.get('Idempotency-Key')).toBe(body.commandId)
  })

  it('is 200 where there was nothing left to do', async () => {
    await give(server, register)
    expect(await give(server, register)).toMatchObject({ status: 200, body: { events: [], revision: 0, repeated: false } })
  })

  it('is the same each time for one Idempotency-Key, and one event is recorded, however many requests come at once', async () => {
    const key = '019A2C5E-7D40-7C1E-9B5F-2F6F0A1B2C3D'
    const [, , occurredOn, type, data] = register
    const once = () => server.post(subject, { type, occurredOn, data }, { actor: 'manager', headers: { 'Idempotency-Key': key } })
    const answers = await Promise.all(Array.from({ length: 20 }, once))
    const [first] = answers
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(new Set(answers.map(({ body }) => JSON.stringify({ ...body, repeated: undefined }))).size).toBe(1)
    expect(first?.body.commandId).toBe(key.toLowerCase())
    expect(await server.head()).toBe(1)
    const other = await server.post(
      subject,
      { type, occurredOn, data: { ...data, negotiators: [] } },
      { actor: 'manager', headers: { 'Idempotency-Key': key } },
    )
    expect(other).toMatchObject({ status: 422, body: { code: 'COMMAND_ID_REUSED' } })
  })

  it('loses no event when many commands come to one proceeding at once', async () => {
    await giveAll(server, [...subjectSteps, ...openingSteps.slice(0, 4)])
    const before = await server.head()
    const finding = (index: number): Step => {
      const data = { finding: `l${index}`, requirement: 'safety', severity: 'minor', evidence: ['5.1-3/42-4'] }
      return ['quality', 'proceeding', '2025-10-21', 'RecordFinding', data]
    }
    let left = Array.from({ length: 64 }, (_, index) => finding(index + 1))
    for (let rounds = 0; left.length > 0 && rounds < 64; rounds += 1) {
      const answers = await Promise.all(left.map((step) => give(server, step)))
      const others = answers.filter(({ status }) => status !== 201)
      expect(others.filter(({ body }) => body.code !== 'CONCURRENT_CHANGE')).toEqual([])
      expect(answers.length - others.length).toBeGreaterThan(0)
      left = left.filter((_, index) => answers[index]?.status !== 201)
    }
    const { body } = await server.get(proceedingPath)
    expect(new Set(body.state.findings.map((each: { finding: string }) => each.finding)).size).toBe(64)
    expect(await server.head()).toBe(before + 64)
  })
})

describe('a revision', () => {
  const [register] = subjectSteps as [Step]
  const subject = '/v1/oversight-subject/prov-harbour'
  const assess = (headers: Readonly<Record<string, string>>) => {
    const [actor, , occurredOn, type, data] = subjectSteps[1] as Step
    return server.post(subject, { type, occurredOn, data }, { actor, headers })
  }

  it('that is not the newest any more stops a command', async () => {
    await give(server, register)
    await giveAll(server, [['manager', 'subject', '2025-09-02', 'AssessRisk', { riskClass: 'low', score: 1, evidence: '5.1-3/42-0' }]])
    expect(await assess({ 'If-Match': '"0"' })).toMatchObject({ status: 412, body: { code: 'STALE_REVISION', facts: { actual: 1 } } })
    expect(await assess({ 'If-None-Match': '*' })).toMatchObject({ status: 412 })
    expect(await assess({ 'If-Match': '"1"' })).toMatchObject({ status: 201 })
  })

  it('whichever it is, has to be there for a command that asks for one', async () => {
    const before = await server.head()
    const { status, body } = await assess({ 'If-Match': '*' })
    expect([status, body.code, body.facts, await server.head()]).toEqual([412, 'STALE_REVISION', { expected: 'any', actual: -1 }, before])
    expect(body.texts.en).toBe('Nothing is recorded there yet. Nothing was stored.')
    await give(server, register)
    expect(await assess({ 'If-Match': '*' })).toMatchObject({ status: 201, body: { revision: 1 } })
    expect(await assess({ 'If-Match': '*', 'If-None-Match': '*' })).toMatchObject({ status: 400, body: { code: 'INVALID_HEADER' } })
  })

  it('cannot have been seen where nothing is recorded', async () => {
    const { status, body } = await assess({ 'If-Match': '"0"' })
    expect([status, body.code, body.facts.actual]).toEqual([412, 'STALE_REVISION', -1])
    expect(body.texts).toEqual({
      et: 'Siin ei ole veel midagi registreeritud. Midagi ei salvestatud.',
      en: 'Nothing is recorded there yet. Nothing was stored.',
    })
  })

  it.each([
    ['If-Match', 'W/"1"'],
    ['If-Match', '1'],
    ['If-Match', '"1", "2"'],
    ['If-Match', '"1", *'],
    ['If-None-Match', '"1"'],
  ])('in the header %s cannot be %s', async (header, value) => {
    const { status, body } = await assess({ [header]: value })
    expect({ status, code: body.code, header: body.errors[0].header }).toEqual({ status: 400, code: 'INVALID_HEADER', header })
  })

  it('that a reader knows is answered with 304 and nothing else', async () => {
    await give(server, register)
    expect(await server.get(subject, { headers: { 'If-None-Match': '"0"' } })).toMatchObject({ status: 304, body: '' })
    expect(await server.get(subject, { headers: { 'If-None-Match': '"1"' } })).toMatchObject({ status: 200 })
  })
})
