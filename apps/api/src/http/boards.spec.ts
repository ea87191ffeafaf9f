import { entitlementBoard, episodesByMonth, verdicts } from '@dutybook/oversight'
import { samples } from '@dutybook/domain/testing'
import { codesOf, Position, type Instant } from '@dutybook/modelling'
import { views } from '@dutybook/embedded'
import { actsOf, byDay, giveAll } from '../testing/acts.js'
import { testServer, type TestServer } from '../testing/test-server.js'

const { accommodation, episodeLapsed, lapsedHelp, shelterContract, therapyContract, juneBeds, juneVisits, contractsBudget } = samples

let server: TestServer
beforeAll(async () => {
  server = await testServer({ clock: () => '2026-06-25T09:00:00.000Z' as Instant })
  await giveAll(server, [
    ...actsOf(accommodation),
    ...actsOf(shelterContract),
    ...actsOf(therapyContract),
    ...actsOf(juneBeds, 'ClaimServiceUnits'),
    ...actsOf(juneVisits),
    ...actsOf(contractsBudget, 'ReleaseBudget'),
    ...byDay(...actsOf(episodeLapsed, 'EndService'), ...actsOf(lapsedHelp)),
  ])
  await server.settled()
})
afterAll(() => server.stop())

const board = '/v1/views/entitlement-board'

describe('the entitlement board over HTTP', () => {
  it('tells the adviser what may be granted on a day', async () => {
    const shown = async (day: string) => (await server.get(`${board}?asOfOccurred=${day}`, { actor: 'adviser' })).body.rows[0]
    expect(await shown('2026-06-24')).toMatchObject({ basis: 'provisional', expiresOn: '2026-06-24', daysLeft: 0, given: ['E5'] })
    expect(await shown('2026-06-25')).toMatchObject({ mayGrant: [], daysOver: 1 })
  })

  it('is found by a column of the day: what is past its last day', async () => {
    const { body } = await server.get(`${board}?underWay=true&daysOver=1`, { actor: 'manager' })
    expect(body.rows).toMatchObject([{ episode: episodeLapsed.id }])
  })

  it('is for those who work with persons: everybody else is told who they are, and gets no row and no number', async () => {
    for (const view of ['entitlement-board', 'episodes-by-month']) {
      for (const actor of ['adviser', 'manager', 'head', 'auditor'])
        expect((await server.get(`/v1/views/${view}`, { actor })).status).toBe(200)
      for (const actor of ['finance', 'quality', 'analyst']) {
        const { status, body } = await server.get(`/v1/views/${view}`, { actor })
        expect([status, body.code, body.rows]).toEqual([403, 'NOT_A_READER', undefined])
        expect(body.detail).toContain('adviser')
      }
      expect((await server.get(`/v1/views/${view}?asOfOccurred=2026-06-20`)).status).toBe(403)
    }
  })
})

it('No view that names an episode or counts them by a few is open to everybody', () => {
  const closed = views.filter(({ readers }) => readers !== undefined)
  expect(closed).toEqual(expect.arrayContaining([entitlementBoard, episodesByMonth]))
  for (const { readers } of closed) expect(readers?.filter((each) => !codesOf(Position).includes(each))).toEqual([])
  // Forms of feedback name no episode: the analyst may read those, and no other row that is not for everybody.
  const ofEpisodes = closed.filter(({ duty }) => duty === '3.1')
  expect(ofEpisodes.flatMap(({ readers }) => readers)).not.toContain('analyst')
})

describe('the verdicts over HTTP', () => {
  const verdictOf = async (result: string, query = '') =>
    (await server.get(`/v1/verdicts/${encodeURIComponent(result)}${query}`)).body.verdict

  it('say since when the service is not ensured, also as of an older day', async () => {
    expect(await verdictOf('3.1')).toMatchObject({ holds: false, since: '2025-11-03', day: '2026-06-25' })
    expect(await verdictOf('3.1', '?day=2025-11-02')).toMatchObject({ holds: true })
    expect(await verdictOf('3.1', '?day=2025-11-10')).toMatchObject({ holds: false, since: '2025-11-03' })
  })

  it('say since when reporting is not ensured', async () => {
    const { holds, since, findings } = await verdictOf('3.4(a)')
    expect([holds, since]).toEqual([false, '2025-02-11'])
    expect(findings).toContainEqual(expect.objectContaining({ code: 'PROVIDER_REPORT_MISSING', subject: 'cont-4fk2m9/2025-01' }))
  })

  it('are the same from stored rows as from a replay of the log, with events that can be read', async () => {
    for (const { result } of verdicts) {
      const stored = await verdictOf(result)
      expect(await verdictOf(result, '?asOfOccurred=2026-06-25')).toEqual(stored)
      for (const id of stored.evidence.slice(0, 5)) expect((await server.get(`/v1/events/${id}`)).status).toBe(200)
    }
  })

  it('name no episode to anybody', async () => expect(JSON.stringify(await verdictOf('3.1'))).not.toContain('episode-laps01'))
})
