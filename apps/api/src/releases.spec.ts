import type { Instant } from '@dutybook/modelling'
import { giveAll } from './testing/acts.js'
import { comesOut, identified, yearClosed } from './testing/release-acts.js'
import { testServer, type TestServer } from './testing/test-server.js'

const clock = (): Instant => '2026-12-01T09:00:00.000Z' as Instant
const release = 'persons-2025'
const to = `statistics-release/${release}`
const csv = '/v1/release-files/persons-2025.1.personsByFormAndSex.csv'

let server: TestServer
/** Sexual: 9 women, 1 man; labour: 3 women, 12 men (domain model §4.11). All of it is out on 2 March 2026. */
beforeAll(async () => {
  server = await testServer({ clock })
  await giveAll(server, [
    ...identified(1, 9, 'sexual', 'F'),
    ...identified(10, 1, 'sexual', 'M'),
    ...identified(11, 3, 'labour', 'F'),
    ...identified(14, 12, 'labour', 'M'),
    ...yearClosed,
    ['manager', to, '2026-01-13', 'PlanRelease', { tables: ['personsByFormAndSex', 'personsByStatusAndSex'], calendarDate: '2026-03-02' }],
  ])
  await comesOut(server, release, '2026-03-02')
})
afterAll(() => server.stop())

const textOf = async (path: string): Promise<string> => {
  const { status, body } = await server.get(path)
  expect(status).toBe(200)
  return typeof body === 'string' ? body : JSON.stringify(body)
}

describe('A release over HTTP', () => {
  it('shows of small cells only the margins', async () => {
    const rows = (await textOf(csv)).trim().split('\r\n').slice(1)
    const shown = rows.map((row) => row.split(',')).filter(([, , , , , , , value]) => value !== 'suppressed' && value !== '0')
    expect(shown.map(([, , , , , form, sex, value]) => `${form} ${sex} ${value}`)).toEqual([
      'sexual total 10',
      'labour total 15',
      'total F 12',
      'total M 13',
      'total total 25',
    ])
  })

  it('tells nobody outside which hidden cells are small, nor what was counted', async () => {
    const { body } = await server.get(`/v1/${to}`)
    const hidden = body.history.filter(({ type }: { type: string }) => type === 'StatisticsCompiled' || type === 'DisclosureChecked')
    expect(hidden).toHaveLength(2)
    for (const each of hidden) expect(each).toMatchObject({ withheld: { ground: { act: 'RStS' } } })
    expect(JSON.stringify(body)).not.toMatch(/"(?:primary|complementary)"/u)
  })

  it('is listed, with its files', async () => {
    const { body: list } = await server.get('/v1/releases')
    expect(list.editions).toContainEqual(
      expect.objectContaining({ release, number: 1, on: '2026-03-02', href: '/v1/releases/persons-2025.1' }),
    )
    const { body } = await server.get('/v1/releases/persons-2025.1')
    expect(body.files).toHaveLength(7)
    for (const file of body.files as readonly string[]) expect((await server.get(file)).status).toBe(200)
  })

  it('refuses addresses of what is not out', async () => {
    for (const path of [
      'releases/persons-2025.9',
      'releases/x',
      'releases/persons-2025.1/changes',
      'release-files/persons-2025.1.none.csv',
    ])
      expect(await server.get(`/v1/${path}`)).toMatchObject({ status: 404, body: { code: 'UNKNOWN_EDITION' } })
  })

  it('does not change when a late fact comes; its revision differs and says why, and what was known then stays', async () => {
    const position = await server.head()
    const files = ((await server.get('/v1/releases/persons-2025.1')).body.files as readonly string[]).filter(
      (each) => !each.endsWith('.md'),
    )
    const before = await Promise.all([...files, '/v1/release-files/persons-2025.1.codebook.md', '/v1/releases/persons-2025.1'].map(textOf))
    const asOf = `/v1/views/person-facts?limit=1000&asOfRecorded=${position}`
    const factsBefore = (await server.get(asOf, { actor: 'auditor' })).body.rows
    await giveAll(server, [
      ...identified(40, 6, 'labour', 'M', '2025-11-20'),
      [
        'analyst',
        to,
        '2026-06-01',
        'OpenRevision',
        { cause: 'lateFacts', reason: 'Kuus juhtumit saabus hiljem.', calendarDate: '2026-06-01' },
      ],
    ])
    await comesOut(server, release, '2026-06-01')
    await server.settled()
    const after = await Promise.all([...files, '/v1/release-files/persons-2025.1.codebook.md', '/v1/releases/persons-2025.1'].map(textOf))
    expect(after).toEqual(before)
    expect((await server.get(asOf, { actor: 'auditor' })).body.rows).toEqual(factsBefore)
    expect((await server.get('/v1/views/person-facts?limit=1000', { actor: 'auditor' })).body.rows).toHaveLength(31)
    const { body: changes } = await server.get('/v1/releases/persons-2025.2/changes')
    expect(changes).toMatchObject({ from: 1, to: 2, cause: 'lateFacts', reason: 'Kuus juhtumit saabus hiljem.' })
    expect(changes.cells).toContainEqual({ table: 'personsByFormAndSex', cell: 'total', before: '25', after: '31' })
    expect(await textOf(csv.replace('.1.', '.2.'))).not.toBe(await textOf(csv))
  })
})
