import { demoPeople } from '@dutybook/demo-year'
import { countTables, readersOfCounts } from '@dutybook/statistics'
import { fulfilledLate } from '../testing/fulfilled-late.js'
import { stepOf } from './route.js'
import type { TestServer } from '../testing/test-server.js'

let server: TestServer
beforeAll(async () => {
  server = await fulfilledLate()
})
afterAll(() => server.stop())

const verdict = async (query = '') => (await server.get(`/v1/verdicts/3.5${query}`)).body

describe('a table of counts over HTTP', () => {
  it('about persons is for those only who may read what it counts, and exact small counts are for nobody else', async () => {
    const closed = countTables.filter((table) => readersOfCounts(table)?.includes('analyst') === false)
    expect(closed.map(({ name }) => name)).toContain('registeredVictims')
    for (const table of closed) {
      const path = `/v1/statistics/${stepOf(table.name)}`
      expect([path, await server.get(path, { actor: 'analyst' })]).toMatchObject([path, { status: 403, body: { code: 'NOT_A_READER' } }])
      const [reader] = readersOfCounts(table) ?? []
      const insider = demoPeople.find(({ position }) => position === reader)
      expect([path, await server.get(path, { actor: insider?.name ?? '' })]).toMatchObject([path, { status: 200 }])
    }
  })
})

describe('a verdict over HTTP', () => {
  it('says that the result holds, and every event that proves it can be read', async () => {
    const { verdict: found, position } = await verdict()
    expect(found).toMatchObject({ result: '3.5', holds: true, findings: [], day: '2026-02-01' })
    expect(position).toBe(await server.head())
    expect(found.evidence.length).toBeGreaterThan(0)
    for (const id of found.evidence) {
      const { status, body } = await server.get(`/v1/events/${id}`)
      expect([status, body.event.id, body.instance]).toEqual([200, id, expect.stringMatching(/^\/v1\/oversight-/u)])
    }
  })

  it('says of an earlier day why the result did not hold, with the events that prove that', async () => {
    const { verdict: found, asOf } = await verdict('?day=2026-01-12')
    expect(found).toMatchObject({ holds: false, day: '2026-01-12', findings: [{ weight: 'breach' }] })
    expect(found.findings[0].evidence).not.toEqual([])
    expect(asOf.occurred).toBe('2026-01-12')
  })

  it('says what was known then: what was fulfilled in January and written down in February was not', async () => {
    expect((await verdict('?asOfRecorded=2026-01-31&asOfOccurred=2026-01-31')).verdict.holds).toBe(false)
    expect((await verdict('?asOfOccurred=2026-01-31')).verdict.holds).toBe(true)
  })

  it('includes what the reader has just written when they ask for its position', async () => {
    expect((await verdict(`?minPosition=${await server.head()}`)).position).toBe(await server.head())
    expect(await server.get('/v1/verdicts/3.5?minPosition=1000')).toMatchObject({
      status: 400,
      body: { errors: [{ parameter: 'minPosition' }] },
    })
  })

  it('of a result that is not judged is not there', async () => {
    expect(await server.get('/v1/verdicts/3.99')).toMatchObject({ status: 404, body: { code: 'UNKNOWN_RESULT' } })
  })

  it('does not take a day that does not exist', async () => {
    expect(await server.get('/v1/verdicts/3.5?day=2026-02-30')).toMatchObject({ status: 400, body: { errors: [{ parameter: 'day' }] } })
  })
})

describe('a table of counts over HTTP', () => {
  it('counts what held in the period, and the year of the reading day up to that day where no period is given', async () => {
    const counted = async (query: string) => (await server.get(`/v1/statistics/days-to-fulfil${query}`)).body
    expect(await counted('?from=2025-01-01&to=2025-12-31')).toMatchObject({ rows: [{ issued: 2, fulfilled: 0 }] })
    expect(await counted('')).toMatchObject({
      rows: [{ issued: 0, fulfilled: 2, fulfilledLate: 1 }],
      period: { from: '2026-01-01', to: '2026-02-01' },
    })
    expect(await counted('?asOfRecorded=2026-01-31')).toMatchObject({ rows: [{ fulfilled: 0 }] })
  })

  it('does not take a period that ends before it begins', async () => {
    const { status, body } = await server.get('/v1/statistics/days-to-fulfil?from=2026-02-01&to=2026-01-01')
    expect([status, body.errors[0].parameter]).toEqual([400, 'to'])
  })

  it('is in the list of tables, and each of them can be read', async () => {
    const { body } = await server.get('/v1/statistics')
    expect(body.items.length).toBeGreaterThan(3)
    for (const { href } of body.items) expect((await server.get(href, { actor: 'manager' })).status).toBe(200)
    expect(await server.get('/v1/statistics/nothing')).toMatchObject({ status: 404, body: { code: 'UNKNOWN_TABLE' } })
  })
})
