import type { Instant } from '@dutybook/modelling'
import { give, giveAll, openingSteps, penaltyOn, preceptStep, subjectSteps } from '../testing/story.js'
import { testServer, type TestServer } from '../testing/test-server.js'

const register = '/v1/views/oversight-register'
const points = '/v1/views/precept-points'

let now = '2026-02-01T08:00:00.000Z' as Instant
let server: TestServer
beforeAll(async () => {
  server = await testServer({ clock: () => now })
  await giveAll(server, [...subjectSteps, ...openingSteps])
  now = '2026-02-02T08:00:00.000Z' as Instant
  await giveAll(server, [preceptStep])
  await server.settled()
})
afterAll(() => server.stop())

describe('a view over HTTP', () => {
  it('includes what the reader has just written when they ask for its position', async () => {
    const head = await server.head()
    const { body } = await server.get(`${register}?minPosition=${head}`)
    expect(body).toMatchObject({ rows: [{ proceeding: 'jm-story', status: 'preceptIssued', precepts: 1 }], position: head })
    expect(await server.get(`${register}?minPosition=${head + 1}`)).toMatchObject({ status: 400, body: { code: 'INVALID_QUERY' } })
  })

  it('shows what was known at an earlier position, moment or day', async () => {
    const known = async (asOf: string) => (await server.get(`${register}?asOfRecorded=${asOf}`)).body.rows[0]?.status
    expect(await known('9')).toBe('heard')
    expect(await known('2026-02-01T23:59:59.999Z')).toBe('heard')
    expect(await known('2026-02-01T23:59:59Z')).toBe('heard')
    expect(await known('2026-02-02T23:59:59Z')).toBe('preceptIssued')
    expect(await known('2026-02-01')).toBe('heard')
    expect(await known('2026-02-02')).toBe('preceptIssued')
    expect(await known('0')).toBeUndefined()
  })

  it('shows what had happened by an earlier day, and reads its rows by that day', async () => {
    const shown = async (day: string) => (await server.get(`${points}?asOfOccurred=${day}&point=p1`)).body
    expect((await shown('2025-12-09')).rows).toEqual([])
    expect((await shown('2025-12-31')).rows).toMatchObject([{ status: 'open', daysLeft: 0 }])
    expect(await shown('2026-01-02')).toMatchObject({ rows: [{ status: 'overdue', daysOver: 2 }], asOf: { occurred: '2026-01-02' } })
  })

  it('gives the rows that have a value in a column as it is shown', async () => {
    const found = async (query: string) => (await server.get(`${points}?${query}`)).body.rows.map((row: { point: string }) => row.point)
    expect(await found('status=overdue')).toEqual(['p1', 'p2'])
    expect(await found('suspended=false&daysOver=33')).toEqual(['p1'])
    expect(await found('suspended=true')).toEqual([])
    expect(await found('asOfOccurred=2026-01-02&status=overdue')).toEqual(['p1'])
  })

  it('comes in pages that lead to the next one, each row once', async () => {
    const seen: string[] = []
    for (let path: string | undefined = '/v1/views/event-journal?limit=4&duty=3.5'; path !== undefined;) {
      const { body } = await server.get(path)
      expect(body.rows.length).toBeLessThanOrEqual(4)
      seen.push(...body.rows.map(({ event }: { event: string }) => event))
      path = body.next
    }
    expect(new Set(seen).size).toBe(await server.head())
    expect(seen).toHaveLength(await server.head())
  })

  it.each([
    ['unknown=1', 'unknown'],
    ['limit=0', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['planned=yes', 'planned'],
    ['asOfRecorded=yesterday', 'asOfRecorded'],
    ['asOfRecorded=2026-02-30', 'asOfRecorded'],
    ['asOfRecorded=2026-02-30T10:00:00Z', 'asOfRecorded'],
    ['asOfOccurred=2026-13-01', 'asOfOccurred'],
    ['minPosition=-1', 'minPosition'],
    ['provider=Nobody', 'provider'],
  ])('refuses ?%s by naming the parameter', async (query, parameter) => {
    const { status, body } = await server.get(`${register}?${query}`)
    expect([status, body.code, body.errors.map((each: { parameter: string }) => each.parameter)]).toEqual([
      400,
      'INVALID_QUERY',
      [parameter],
    ])
  })

  it('of all events shows the auditor who tried what', async () => {
    const refused = await give(server, penaltyOn('2026-01-02'))
    const { body } = await server.get(`/v1/views/event-journal?type=CommandRefused&minPosition=${await server.head()}`, {
      actor: 'auditor',
    })
    expect(body.rows).toMatchObject([
      { refusedCommand: 'ApplyPenaltyPayment', refusalCode: refused.body.code, person: 'person-official1', occurredOn: '2026-01-02' },
    ])
  })

  it('is in the list of all views, and each of them can be read', async () => {
    const { body } = await server.get('/v1/views')
    expect(body.items.length).toBeGreaterThan(5)
    for (const { href } of body.items) expect((await server.get(href, { actor: 'auditor' })).status).toBe(200)
  })
})
