import { aggregates } from '@dutybook/domain'
import { views } from '@dutybook/embedded'
import { newCommandId } from '@dutybook/event-store'
import type { AnyCodec } from '@dutybook/modelling'
import { holdsPersonal } from '@dutybook/modelling/personal-reading'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { destination, pino } from 'pino'
import { stepOf } from './http/route.js'
import { canaries, filesWith, personalRequests, type PersonalRequest } from './testing/canaries.js'
import { temporaryDirectory } from './testing/temporary.js'
import { testServer, type Reply, type TestServer } from './testing/test-server.js'

const directory = temporaryDirectory()
const data = directory.path
const planted = canaries()
const requests = personalRequests(planted)
const problems: Reply[] = []
let server: TestServer

const started = () => testServer({ data, log: pino({ level: 'trace' }, destination({ dest: join(data, 'log.ndjson'), sync: true })) })
const contacts = async (actor?: string) =>
  new Map<string, Readonly<Record<string, { readonly state: string; readonly value?: string }>>>(
    (await server.get('/v1/views/contact-cards', actor === undefined ? {} : { actor })).body.rows.map((row: { person: string }) => [
      row.person,
      row,
    ]),
  )
const states = (row: Readonly<Record<string, { readonly state: string }>> | undefined) =>
  ['name', 'email', 'phone'].map((field) => row?.[field]?.state)
const three = (state: string) => [state, state, state]
const textOf = ({ headers, body }: Reply) => JSON.stringify([[...headers], body])
const give = (path: string, type: string, body: object, actor: string) => server.post(path, { type, data: body }, { actor })
/** What every view shows to the manager, as text. */
const shownByAll = async (except: readonly string[]) => {
  const names = views.map(({ name }) => name).filter((name) => !except.includes(name))
  const rows = names.map(async (name) => [
    name,
    JSON.stringify((await server.get(`/v1/views/${stepOf(name)}`, { actor: 'manager' })).body.rows),
  ])
  return Object.fromEntries(await Promise.all(rows)) as Record<string, string>
}

beforeAll(async () => {
  server = await started()
  for (const { path, body, actor } of requests) {
    const key = newCommandId()
    const headers = { 'Idempotency-Key': key }
    expect(await server.post(path, body, { actor, headers })).toMatchObject({ status: 201 })
    expect(await server.post(path, body, { actor, headers })).toMatchObject({ status: 200, body: { repeated: true } })
  }
  await server.settled()
})

afterAll(async () => {
  await server.stop()
  directory.remove()
})

describe('Values of persons', () => {
  it('are given in every command that takes any', () => {
    const types = aggregates.flatMap(({ command }) => command.members.filter(holdsPersonal).map(({ type }) => type))
    expect(types.length).toBeGreaterThan(0)
    expect([...new Set(requests.map(({ type }) => type))]).toEqual(expect.arrayContaining(types))
    expect(planted.all().length).toBeGreaterThan(types.length)
  })

  it('are looked for by what would find them', () => {
    const other = temporaryDirectory()
    writeFileSync(join(other.path, 'leak'), `…${planted.all()[0]}…`)
    expect(filesWith(other.path, planted.all())).toEqual([`leak: ${planted.all()[0]}`])
    other.remove()
  })

  it('are shown to those of the agency as they were given last, and to nobody else', async () => {
    const last = requests.findLast(({ type }) => type === 'CorrectContact')?.body.data as Record<string, string>
    const id = 'person-adviser1'
    const row = (await contacts('quality')).get(id)
    expect(['name', 'email', 'phone'].map((field) => row?.[field])).toEqual(
      ['name', 'email', 'phone'].map((field) => ({ state: 'Present', value: last[field] })),
    )
    for (const reader of [undefined, 'analyst', 'auditor']) expect(states((await contacts(reader)).get(id))).toEqual(three('Withheld'))
  })

  it('are shown in the same way with an event and in a history, and no copy of that is kept', async () => {
    const path = '/v1/contact-card/person-adviser1'
    const [asManager, asPublic] = [await server.get(path, { actor: 'manager' }), await server.get(path)]
    expect(asManager.body.history.map(({ data: each }: { data: never }) => states(each))).toEqual([three('Present'), three('Present')])
    expect(asPublic.body.history.map(({ data: each }: { data: never }) => states(each))).toEqual([three('Withheld'), three('Withheld')])
    const event = `/v1/events/${asManager.body.history[0].id}`
    expect(states((await server.get(event, { actor: 'manager' })).body.event.data)).toEqual(three('Present'))
    expect(states((await server.get(event)).body.event.data)).toEqual(three('Withheld'))
    expect([asManager, await server.get(event)].map(({ headers }) => headers.get('Cache-Control'))).toEqual(['no-store', 'no-store'])
    const known = { 'If-None-Match': String(asManager.headers.get('ETag')) }
    expect(await server.get(path, { actor: 'manager', headers: known })).toMatchObject({ status: 200 })
  })

  it('come back in no problem, whatever is wrong with the command', async () => {
    for (const { path, body, actor, decider } of requests.filter(({ type, decider: { command } }) =>
      holdsPersonal(command.member(type) ?? command),
    )) {
      const text = JSON.stringify(body)
      const { shape } = decider.command.member(body.type)?.data.fields['name'] as AnyCodec
      const canary = planted.content((shape as Extract<typeof shape, { kind: 'sealed' }>).of)
      const spoilt = (more: object) => ({ ...body, data: { ...body.data, ...more } })
      const key = newCommandId()
      const post = async (given: unknown, headers: Record<string, string> = {}, as = actor) =>
        problems.push(await server.post(path, given, { actor: as, headers }))
      await post(spoilt({ name: canary.repeat(50) }))
      await post(spoilt({ name: { [canary]: canary } }))
      await post(spoilt({ email: canary, phone: [canary] }))
      await post(spoilt({ remark: canary }))
      await post({ ...body, occurredOn: '2099-01-01' })
      await post(body, { 'If-Match': '"90"' })
      await post(body, { 'Idempotency-Key': key }, 'analyst')
      await post(spoilt({ name: canary }), { 'Idempotency-Key': key }, 'analyst')
      await post(body)
      const broken = { headers: { 'Content-Type': 'application/json', 'X-Dutybook-Actor': actor }, body: text.slice(0, -1) }
      problems.push(await server.send('POST', path, broken))
      problems.push(await server.get(`/v1/views/contact-cards?name=${encodeURIComponent(canary)}`))
    }
    expect(problems.map(({ status }) => status).every((status) => status >= 400)).toBe(true)
    const codes = new Set(problems.map(({ body }) => body.code as string))
    for (const code of ['INVALID_COMMAND', 'FUTURE_DATE', 'STALE_REVISION', 'POSITION_NOT_ENTITLED', 'COMMAND_ID_REUSED', 'MALFORMED_JSON'])
      expect(codes).toContain(code)
    for (const problem of problems) for (const each of planted.all()) expect(textOf(problem)).not.toContain(each)
  })

  it('stand in plain in no byte of the store, the views, the keys and the log, and not in what says how the server is', async () => {
    await server.settled()
    expect(filesWith(data, ['person-adviser1']).map((each) => each.split(':')[0])).toEqual(expect.arrayContaining(['dutybook.sqlite-wal']))
    expect(filesWith(data, planted.all())).toEqual([])
    for (const path of ['/readyz', '/', '/openapi.json', '/v1/views/event-journal'])
      for (const each of planted.all()) expect(textOf(await server.get(path, { actor: 'manager' }))).not.toContain(each)
  })
})

describe('When the key of a person is destroyed', () => {
  const [adviser, partner] = ['person-adviser1', 'person-partner1']
  const copy = temporaryDirectory()
  afterAll(() => copy.remove())
  let before: Record<string, string>
  const touched = ['contactCards', 'eventJournal']

  beforeAll(async () => {
    before = await shownByAll(touched)
    await server.stop()
    cpSync(join(data, 'keys'), copy.path, { recursive: true })
    server = await started()
    const path = `/v1/personal-data-key/${adviser}`
    const basis = { ground: 'retentionSchedule', document: '1.2-7/26/14' }
    expect(await give(path, 'RequestKeyDestruction', basis, 'head')).toMatchObject({ status: 201 })
    expect(await give(path, 'ApproveKeyDestruction', {}, 'head as headOfDepartment')).toMatchObject({
      status: 403,
      body: { code: 'SELF_APPROVAL' },
    })
    expect(states((await contacts('manager')).get(adviser))).toEqual(three('Present'))
    expect(await give(path, 'ApproveKeyDestruction', {}, 'head-of-department')).toMatchObject({ status: 201 })
  })

  const nothingIsLeft = async () => {
    const shown = await contacts('manager')
    expect([states(shown.get(adviser)), states(shown.get(partner))]).toEqual([three('Erased'), three('Present')])
    expect(states((await contacts()).get(adviser))).toEqual(three('Erased'))
    const { history } = (await server.get(`/v1/contact-card/${adviser}`, { actor: 'manager' })).body
    expect(history.map(({ data: each }: { data: never }) => states(each))).toEqual([three('Erased'), three('Erased')])
    const past = (await server.get('/v1/views/contact-cards?asOfRecorded=1', { actor: 'manager' })).body.rows
    expect(past.map(states)).toEqual([three('Erased')])
  }

  it('its values read as erased everywhere, from the answer on, and those of others as before', nothingIsLeft)

  it('every other view shows what it showed', async () => {
    await server.settled()
    expect(await shownByAll(touched)).toEqual(before)
  })

  it('no more values of that person are taken, and the attempt is recorded without them', async () => {
    const [{ path, body, actor }] = requests.filter(({ type }) => type === 'CorrectContact') as [PersonalRequest]
    const refused = await server.post(path, { ...body, data: { ...body.data, corrects: 2 } }, { actor })
    expect(refused).toMatchObject({ status: 422, body: { code: 'PERSONAL_DATA_ERASED', recorded: true } })
    expect(filesWith(data, planted.all())).toEqual([])
  })

  it('an older copy of the keys that is put back does not bring them back', async () => {
    await server.stop()
    rmSync(join(data, 'keys'), { recursive: true })
    mkdirSync(join(data, 'keys'), { mode: 0o700 })
    cpSync(copy.path, join(data, 'keys'), { recursive: true })
    server = await started()
    await nothingIsLeft()
  })
})
