import { dutyNumberOf, expectedResults } from '@dutybook/domain'
import { verdicts } from '@dutybook/oversight'
import { fulfilledLate } from '../testing/fulfilled-late.js'
import type { TestServer } from '../testing/test-server.js'

let server: TestServer
beforeAll(async () => {
  server = await fulfilledLate()
})
afterAll(() => server.stop())

const wall = async (query = '') => (await server.get(`/v1/verdicts${query}`)).body
const page = async (path: string, language = 'en') =>
  (await server.get(path, { headers: { Accept: 'text/html', 'Accept-Language': language } })).body as string

/** What a reader sees of the page. */
const seen = (body: string): string =>
  body
    .replace(/<style>.*?<\/style>/su, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')

describe('all verdicts in short', () => {
  it('name every expected result of the job description, by its duty, and say which are not assessed', async () => {
    const { items } = await wall()
    const judged = verdicts.map(({ result }) => result)
    expect(items).toEqual(
      expectedResults.map(({ number, label }) =>
        expect.objectContaining({
          ...{ result: number, label, duty: dutyNumberOf(number) },
          ...(judged.includes(number) ? { href: `/v1/verdicts/${number}` } : { state: 'notAssessed' }),
        }),
      ),
    )
  })

  it.each(['2026-01-12', '2026-01-31', '2026-02-01'])('say on %s the same as each verdict', async (day) => {
    const { items } = await wall(`?asOfOccurred=${day}`)
    for (const { result, state, since, breaches, alerts, href } of items.filter((each: { href?: string }) => each.href)) {
      const { verdict } = (await server.get(`${href}?asOfOccurred=${day}`)).body
      const heavy = verdict.findings.filter(({ weight }: { weight: string }) => weight === 'breach').length
      expect({ result, state, since, breaches, alerts }).toEqual({
        ...{ result, state: verdict.holds ? 'holds' : 'doesNotHold', since: verdict.since },
        ...{ breaches: heavy, alerts: verdict.findings.length - heavy },
      })
    }
  })

  it('say what was known then', async () => {
    const stateOf = async (query: string) =>
      (await wall(query)).items.find(({ result }: { result: string }) => result === '3.5') as { state: string; since?: string }
    expect(await stateOf('?asOfRecorded=2026-01-31&asOfOccurred=2026-01-31')).toMatchObject({ state: 'doesNotHold' })
    expect(await stateOf('?asOfOccurred=2026-01-31')).toMatchObject({ state: 'holds' })
  })

  it('count nothing that is not open to everybody', async () => {
    const { counts } = await wall()
    expect(counts.length).toBeGreaterThan(5)
    for (const { href } of counts) expect((await server.get(href, { actor: 'analyst' })).status).toBe(200)
  })
})

describe('the first page', () => {
  it('shows the state of each result on the day that was asked for, with a form for another day', async () => {
    const body = await page('/?asOfOccurred=2026-01-12&lang=en')
    const { items } = await wall('?asOfOccurred=2026-01-12')
    const { since } = items.find(({ result }: { result: string }) => result === '3.5')
    expect(seen(body)).toContain(`does not hold since ${since} breaches: 1`)
    expect(body).toContain('<input type="date" id="asOfOccurred" name="asOfOccurred" value="2026-01-12" required />')
    expect(body).toContain('href="/v1/verdicts/3.5?asOfOccurred=2026-01-12&amp;lang=en"')
    expect(seen(body)).toContain('not assessed yet')
  })

  it('leads to the day of the last fact where that is another one', async () => {
    expect(await page('/?asOfOccurred=2026-01-12')).toMatch(/href="\/\?asOfOccurred=2026-0[12]-\d\d"/u)
  })

  it('leads only to what is there', async () => {
    const links = [...(await page('/?asOfOccurred=2026-01-12')).matchAll(/href="([^"]+)"/gu)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    expect(links.length).toBeGreaterThan(30)
    for (const href of links) {
      const answer = await fetch(server.url + href, { headers: { 'X-Dutybook-Actor': 'auditor' } })
      expect([href, answer.status, (await answer.text()) !== '']).toEqual([href, 200, true])
    }
  })

  it('takes no day that does not exist, and no parameter that it does not know', async () => {
    expect(await server.get('/?asOfOccurred=2026-02-30')).toMatchObject({ status: 400, body: { errors: [{ parameter: 'asOfOccurred' }] } })
    expect(await server.get('/?when=now')).toMatchObject({ status: 400 })
  })
})

describe('the page of a verdict', () => {
  it('says why the result does not hold, since when, by which law and events, and who is in charge', async () => {
    const { verdict } = (await server.get('/v1/verdicts/3.5?asOfOccurred=2026-01-12')).body
    const [finding] = verdict.findings
    const body = await page('/v1/verdicts/3.5?asOfOccurred=2026-01-12')
    expect(seen(body)).toContain(`As of 2026-01-12: does not hold since ${verdict.since}`)
    expect(seen(body)).toContain(finding.text.en)
    expect(seen(body)).toContain('Substitutive Enforcement and Penalty Payment Act § 8')
    expect(seen(body)).toMatch(/Precept issued \d{4}-\d\d-\d\d \d{4}-\d\d-\d\d authorised official person-official1/u)
    for (const id of finding.evidence) expect(body).toContain(`href="/v1/events/${id}"`)
    expect(seen(body)).toContain('Who is in charge service manager')
  })

  it('shows what proves a result that holds', async () => {
    const { verdict } = (await server.get('/v1/verdicts/3.5')).body
    const body = await page('/v1/verdicts/3.5', 'et')
    expect(seen(body)).toContain('tagatud')
    for (const id of verdict.evidence) expect(body).toContain(`href="/v1/events/${id}"`)
  })

  it('is in Estonian unless somebody asks for English, and JSON for programs', async () => {
    expect(seen(await page('/v1/verdicts/3.5?asOfOccurred=2026-01-12', 'fr'))).toContain('Kes vastutab')
    expect(seen(await page('/v1/verdicts/3.5?asOfOccurred=2026-01-12&lang=en', 'et'))).toContain('Who is in charge')
    expect((await server.get('/v1/verdicts/3.5', { headers: { Accept: '*/*' } })).body.verdict.result).toBe('3.5')
  })

  it('is there for every verdict, as of today and of a day before everything', async () => {
    for (const { result } of verdicts)
      for (const query of ['', '?asOfOccurred=2020-01-01'])
        expect(await page(`/v1/verdicts/${result}${query}`)).toContain('<html lang="en">')
  })
})
