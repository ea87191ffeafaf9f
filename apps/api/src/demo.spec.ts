import { demoRoots, demoYear, type DemoCommand } from '@dutybook/demo-year'
import { aggregates } from '@dutybook/domain'
import { views } from '@dutybook/embedded'
import type { Instant, LocalDate } from '@dutybook/modelling'
import { mapPersonal } from '@dutybook/modelling/personal-reading'
import { pino } from 'pino'
import { compose } from './composition.js'
import { demoNumber, playDemoIn } from './demo.js'
import { filesWith } from './testing/canaries.js'
import { stepOf } from './http/route.js'
import { temporaryDirectory } from './testing/temporary.js'
import { testServer, type TestServer } from './testing/test-server.js'

/** Played once: what the tests add is on days after it. */
const directory = temporaryDirectory()
const data = directory.path
const year = demoYear(demoNumber)
const clock = (): Instant => '2026-04-20T09:00:00.000Z' as Instant
beforeAll(() => playDemoIn({ data }))
afterAll(() => directory.remove())

/** The contents of the personal values of a command. */
function personalIn({ category, command }: DemoCommand): readonly string[] {
  const contents: string[] = []
  const decider = aggregates.find((each) => each.category === category)!
  mapPersonal(decider.command, command, ({ value }) => contents.push(value as string))
  return contents
}
const contents = [...new Set(year.flatMap(personalIn))]
const erased = year.find(({ command }) => command.type === 'ApproveKeyDestruction')!.id

async function given(now: string): Promise<readonly LocalDate[]> {
  const composition = await compose({
    ...{ data, durability: 'relaxed', log: pino({ level: 'silent' }), clock: () => now as Instant, followUps: true, roots: demoRoots },
  })
  const head = await composition.eventStore.head()
  await composition.processes.settled()
  const days: LocalDate[] = []
  for await (const { metadata } of composition.eventStore.readAll({ after: head }))
    days.push((JSON.parse(metadata) as { readonly occurredOn: LocalDate }).occurredOn)
  await composition.stop()
  return days
}

it('The program has nothing to do when the year has been played, and goes on from there when it is asked to', async () => {
  expect(await given(year.at(-1)!.now)).toEqual([])
  const later = await given('2026-11-30T09:00:00.000Z')
  expect(later.length).toBeGreaterThan(0)
  expect(later.filter((day) => day <= '2026-03-31')).toEqual([])
})

describe('The demo as it is served', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer({ demo: true, data, clock })
    await server.settled()
  })
  afterAll(() => server.stop())

  const states = (row: Readonly<Record<string, { readonly state?: string }>> = {}) =>
    ['name', 'email', 'phone'].map((field) => row[field]?.state)
  const three = (state: string) => [state, state, state]

  it('shows the contacts to the agency and to nobody else; of the one who was erased nothing is left for anybody', async () => {
    const all = async (actor: string) => {
      const { rows } = (await server.get('/v1/views/contact-cards', { actor })).body as {
        readonly rows: readonly { readonly person: string }[]
      }
      return new Map(rows.map((row) => [row.person, states(row as never)]))
    }
    const [agency, analyst] = [await all('manager'), await all('analyst')]
    expect(agency.size).toBe(22)
    for (const [person, shown] of agency) expect([person, shown]).toEqual([person, three(person === erased ? 'Erased' : 'Present')])
    for (const [person, shown] of analyst) expect([person, shown]).toEqual([person, three(person === erased ? 'Erased' : 'Withheld')])
    const { history } = (await server.get(`/v1/contact-card/${erased}`, { actor: 'manager' })).body
    expect(history.map((each: { type: string; data: never }) => [each.type, states(each.data)])).toEqual([
      ['PartnerContactRecorded', three('Erased')],
      ['ContactEnded', [undefined, undefined, undefined]],
    ])
  })

  it('has no name in a view but that of the contacts, and none in a byte of the store and of the keys', async () => {
    for (const { name } of views.filter((each) => each.name !== 'contactCards')) {
      const { status, body } = await server.get(`/v1/views/${stepOf(name)}`, { actor: 'manager' })
      expect([name, status, body.rows.length > 0]).toEqual([name, 200, true])
      const shown = JSON.stringify(body)
      expect({ name, found: contents.filter((each) => shown.includes(each)) }).toEqual({ name, found: [] })
    }
    expect(contents.length).toBeGreaterThan(60)
    expect(filesWith(data, [erased]).map((each) => each.split(':')[0])).toContain('dutybook.sqlite')
    expect(filesWith(data, contents)).toEqual([])
  })

  it('answers on one page what holds, and for what does not why and since when', async () => {
    const told = async (day: string) =>
      (
        await Promise.all(
          ['3.1', '3.4(a)', '3.4(b)', '3.4(c)', '3.5'].map((result) => server.get(`/v1/verdicts/${result}?asOfOccurred=${day}`)),
        )
      ).map(
        ({ body: { verdict } }) =>
          verdict as {
            readonly holds: boolean
            readonly findings: readonly { readonly since?: string; readonly evidence: readonly string[] }[]
          },
      )
    const held = async (day: string) => (await told(day)).map(({ holds }) => holds)
    expect(await held('2025-06-30')).toEqual([true, true, true, true, true])
    expect(await held('2026-02-27')).toEqual([true, false, true, false, true])
    const march = await told('2026-03-31')
    expect(march.map(({ holds }) => holds)).toEqual([false, false, true, false, false])
    expect(march[4]!.findings.map(({ since }) => since?.slice(0, 7))).toEqual(['2026-03', '2026-03'])
    for (const { evidence } of march[4]!.findings)
      for (const id of evidence) expect((await server.get(`/v1/events/${id}`, { actor: 'manager' })).status).toBe(200)
  })

  it('asks the log, not the header, whether somebody stands in for another on that day', async () => {
    const { post, head } = server
    const subject = '/v1/oversight-subject/prov-authority1'
    const register = { type: 'RegisterOversightSubject', data: { elements: [{ element: 'E5', mode: 'contract' }], negotiators: [] } }
    const before = await head()
    const refused = await post(subject, register, { actor: 'manager as headOfDivision' })
    expect(refused).toMatchObject({ status: 403, body: { code: 'NO_OPEN_SUBSTITUTION', recorded: true } })
    expect(await post(subject, { ...register, occurredOn: '2025-01-02' }, { actor: 'manager' })).toMatchObject({
      status: 403,
      body: { code: 'NOT_APPOINTED' },
    })
    expect(await post(subject, register, { actor: 'manager' })).toMatchObject({ status: 201 })
    expect((await head()) - before).toBe(3)
  })
})
