import { isRight } from '@dutybook/fp'
import { codesOf, fold, project, streamOf, type LocalDate, type RecordedEvent } from '@dutybook/modelling'
import { given, inLogOrder } from '@dutybook/modelling/testing'
import { entitlementOn, ServiceElementCode, serviceEpisode, type EpisodeEvent } from '@dutybook/domain'
import { episodeDays, episodeLogs, estonia, recordedLog, samples, serviceFacts } from '@dutybook/domain/testing'
import fc from 'fast-check'
import { entitlementBoard } from './entitlement-board.js'
import type { EntitlementRow, ShownEntitlement } from './entitlement-row.js'
import { episodesByMonth } from './episodes-by-month.js'

const f = serviceFacts
const { episodeConfirmed, episodeLapsed, episodeOfChild } = samples

/** The row of an episode as it is shown on a day, of what had happened by then. */
function shownOn(day: string, log: readonly RecordedEvent[], episode: string): ShownEntitlement | undefined {
  const rows = project<EntitlementRow>(
    entitlementBoard,
    log.filter(({ metadata }) => metadata.occurredOn <= day),
  )
  const row = rows.get(episode)
  return row && entitlementBoard.show(row, { ...estonia, day: day as LocalDate })
}

const eventsOf = (log: readonly RecordedEvent[], episode: string) =>
  log.filter(({ stream }) => stream === streamOf(serviceEpisode, episode)) as unknown as readonly EpisodeEvent[]

/** What `GrantElement` is accepted for on that day, asked of the decision itself. */
function accepted(log: readonly RecordedEvent[], episode: string, occurredOn: string): readonly string[] {
  const { when } = given(serviceEpisode, eventsOf(log, episode).map(({ type, data }) => ({ type, data })) as never, estonia)
  const around = { now: '2027-12-01T09:00:00.000Z', occurredOn }
  return codesOf(ServiceElementCode).filter((element) =>
    isRight(when({ type: 'GrantElement', data: { grant: 'a99', element } }, around).decision),
  )
}

describe('the entitlement board', () => {
  it('tells an adviser what to grant on suspicion, until when, and who has still to decide', () => {
    const log = recordedLog(episodeLapsed)
    expect(shownOn('2026-06-21', log, episodeLapsed.id)).toMatchObject({
      status: 'provisional',
      basis: 'provisional',
      suspectedBy: 'labourInspectorate',
      expiresOn: '2026-06-24',
      daysLeft: 3,
      entitledTo: ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E10'],
      given: ['E5'],
      mayGrant: ['E1', 'E2', 'E3', 'E4', 'E6', 'E7', 'E10'],
      waitingFor: ['confirmation', 'healthInsurance'],
      treatedAsMinor: false,
    })
    expect(shownOn('2026-06-25', log, episodeLapsed.id)).toMatchObject({
      mayGrant: [],
      daysOver: 1,
      waitingFor: ['confirmation', 'ending'],
    })
    expect(shownOn('2026-06-07', log, episodeLapsed.id)).toBeUndefined()
  })

  it('tells that the service has ended, and gives nothing more', () =>
    expect(shownOn('2026-08-12', recordedLog(episodeConfirmed), episodeConfirmed.id)).toMatchObject({
      ...{ status: 'ended', underWay: false, mayGrant: [], given: [] },
    }))

  it('keeps no code of the person that the right does not rest on', () => {
    const [row] = [...project<EntitlementRow>(entitlementBoard, recordedLog(episodeOfChild).slice(0, 5)).values()]
    const text = JSON.stringify(row)
    for (const code of ['MDA', 'victim-2n7v4b', 'KarS175', 'EE-37', 'withholdsDocuments']) expect(text).not.toContain(code)
  })
})

describe('an objection', () => {
  const log = inLogOrder([f.referred('2026-03-02'), f.needAssessed('2026-03-02'), f.objected('2026-03-04'), f.ended('2026-03-06')])

  it('takes the episode off the board on its day, and no later event brings it back', () => {
    expect(shownOn('2026-03-03', log, 'episode-aaaa')).toBeDefined()
    expect(shownOn('2026-03-04', log, 'episode-aaaa')).toBeUndefined()
    expect(shownOn('2026-03-06', log, 'episode-aaaa')).toBeUndefined()
    expect(project(entitlementBoard, log).size).toBe(0)
  })

  it('leaves the number in the counts by month', () =>
    expect([...project(episodesByMonth, log)]).toEqual([['2026-03', { month: '2026-03', referred: 1, objected: 1, ended: 1, refused: 0 }]]))
})

describe('the board and the decision', () => {
  it('say the same of every element, in every generated episode on any day', () => {
    let listed = 0
    let barred = 0
    fc.assert(
      fc.property(episodeLogs, fc.constantFrom(...episodeDays), (log, day) => {
        const state = fold(serviceEpisode, eventsOf(log, 'episode-gene01'))
        // A fact of a day before the objection is still taken; what is on the list is gone all the same.
        const { objectedOn } = state
        const row = project<EntitlementRow>(entitlementBoard, log).get('episode-gene01')
        if (objectedOn !== undefined) return expect(row).toBeUndefined()
        const shown = row && entitlementBoard.show(row, { ...estonia, day })
        expect(shown?.mayGrant ?? []).toEqual(accepted(log, 'episode-gene01', day))
        const { mayGrant, ...rights } = entitlementOn(state, day, estonia.law)
        if (shown) expect(shown).toMatchObject({ ...rights, entitledTo: mayGrant })
        listed += shown?.mayGrant.length ?? 0
        barred += shown ? 10 - shown.mayGrant.length : 0
      }),
      { numRuns: 400 },
    )
    expect(Math.min(listed, barred)).toBeGreaterThan(50)
  })

  it('say the same on the day of an objection and after it', () =>
    fc.assert(
      fc.property(episodeLogs, fc.nat({ max: 20 }), (log, later) => {
        const { objectedOn } = fold(serviceEpisode, eventsOf(log, 'episode-gene01'))
        fc.pre(objectedOn !== undefined)
        const day = episodeDays[Math.max(0, episodeDays.indexOf(objectedOn!)) + later] ?? objectedOn!
        expect(accepted(log, 'episode-gene01', day)).toEqual([])
      }),
      { numRuns: 60 },
    ))
})
