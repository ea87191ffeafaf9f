import { duties, policies } from '@dutybook/domain'
import { verdicts } from '@dutybook/oversight'
import { give, penaltyOn, subjectSteps, type Step } from '../testing/story.js'
import { testServer, type TestServer } from '../testing/test-server.js'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

describe('an event over HTTP', () => {
  it('is shown at once, with its name, its law by name, and whose history it is in', async () => {
    const { body: answer } = await give(server, subjectSteps[0] as Step)
    const { body } = await server.get(`/v1/events/${answer.events[0].id}`)
    expect(body).toMatchObject({
      event: { type: 'OversightSubjectRegistered', revision: 0, position: 1, metadata: { occurredOn: '2025-09-01' } },
      label: { et: 'Järelevalve alla võetud' },
      legalBasis: [{ act: 'OAS', section: '15 lg 4', name: { et: 'ohvriabi seadus', en: 'Victim Support Act' } }],
      instance: '/v1/oversight-subject/prov-harbour',
    })
  })

  it('of a refused attempt says what was refused', async () => {
    const [, ...rest] = penaltyOn('2026-01-02')
    await give(server, ['auditor', ...rest])
    const journal = await server.get(`/v1/views/event-journal?type=CommandRefused&minPosition=${await server.head()}`)
    const { body } = await server.get(`/v1/events/${journal.body.rows[0].event}`)
    expect(body.event.data).toMatchObject({ command: 'ApplyPenaltyPayment', code: 'POSITION_NOT_ENTITLED' })
    expect(body.instance).toBeUndefined()
  })

  it('is not there under an id that no event has, and an id of another form is no id', async () => {
    expect(await server.get('/v1/events/019a2c5e-7d40-8000-9b5f-2f6f0a1b2c3d')).toMatchObject({
      status: 404,
      body: { code: 'UNKNOWN_EVENT' },
    })
    expect(await server.get('/v1/events/1')).toMatchObject({ status: 400, body: { code: 'INVALID_ID' } })
  })
})

describe('the documents behind the answers', () => {
  it('are the whole job description, with a mark where there is a verdict', async () => {
    const { body } = await server.get('/v1/charter')
    expect(body.duties).toHaveLength(duties.length)
    const results = body.duties.flatMap((each: { results: { number: string; judged: boolean }[] }) => each.results)
    const judged = results.filter((each: { judged: boolean }) => each.judged).map((each: { number: string }) => each.number)
    expect(judged).toEqual(verdicts.map(({ result }) => result))
  })

  it('are the law of a day: replies were due in 30 days before 28 December 2024, in 15 days since', async () => {
    const days = async (day: string) => (await server.get(`/v1/law?day=${day}`)).body.values['letter.reply'].value.days
    expect([await days('2024-12-27'), await days('2024-12-28')]).toEqual([30, 15])
    expect(Object.keys((await server.get('/v1/law')).body.values)).toHaveLength(policies.length)
    expect(await server.get('/v1/law?date=2024-12-27')).toMatchObject({ status: 400, body: { errors: [{ parameter: 'date' }] } })
  })
})
