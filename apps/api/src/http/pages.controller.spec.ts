import { demoPeople } from '@dutybook/demo-year'
import { aggregates } from '@dutybook/domain'
import { problemKinds } from '../problems/problem-kinds.js'
import { testServer, type TestServer } from '../testing/test-server.js'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const page = (path: string, language: string) => server.get(path, { headers: { Accept: 'text/html', 'Accept-Language': language } })

describe('the first page', () => {
  it('leads only to what is there', async () => {
    const { body } = await server.get('/')
    const links: { href: string; readers?: string[] }[] = body.sections.flatMap(({ entries }: { entries: object[] }) => entries)
    expect(links.length).toBeGreaterThan(10)
    for (const { href, readers } of links) {
      const actor = demoPeople.find(({ position }) => readers?.includes(position))
      const answer = await fetch(server.url + href, actor ? { headers: { 'X-Dutybook-Actor': actor.name } } : {})
      expect([href, answer.status, (await answer.text()) !== '']).toEqual([href, 200, true])
    }
  })

  it('is a page in Estonian or English for a browser', async () => {
    expect((await page('/', 'et')).body).toContain('Kust vaadata')
    const { body, headers } = await page('/', 'en-GB')
    expect(body).toContain('<html lang="en">')
    expect(body).toContain('Where to look')
    expect(headers.get('Content-Language')).toBe('en')
  })
})

describe('the page of a problem', () => {
  const codes = [...Object.keys(problemKinds), ...aggregates.flatMap(({ refusals }) => Object.keys(refusals)), 'SELF_APPROVAL']

  it('is there for every code that an answer can carry', async () => {
    const { body } = await server.get('/problems')
    const listed = body.codes.map(({ code }: { code: string }) => code)
    expect(new Set(listed)).toEqual(new Set([...codes, ...listed.filter((code: string) => !codes.includes(code))]))
    for (const { href } of body.codes) expect((await server.get(href)).status).toBe(200)
  })

  it('explains a refusal with whose rule it is and its law', async () => {
    const { body } = await server.get('/problems/CHALLENGE_PERIOD_OPEN')
    expect(body.meanings).toMatchObject([{ of: { en: 'Oversight proceeding' }, status: 422, legalBasis: [{ act: 'ATSS' }] }])
    expect((await page('/problems/CHALLENGE_PERIOD_OPEN', 'et')).body).toContain('asendustäitmise ja sunniraha seadus')
  })

  it('is not there for a code that nobody knows, and shows nothing of what was asked', async () => {
    const { status, body } = await page('/problems/%3Cscript%3E', 'en')
    expect([status, body.code]).toEqual([404, 'UNKNOWN_CODE'])
    expect(JSON.stringify(body)).not.toContain('script')
  })
})
