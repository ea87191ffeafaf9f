import { given } from '@dutybook/modelling/testing'
import * as samples from '../../testing/episode-samples.js'
import { assessmentOn, grantOn, plainReferral, referralOn, type EpisodeStep } from '../../testing/episode-steps.js'
import { givenEpisode } from '../../testing/given-episode.js'
import { people } from '../../testing/people.js'
import { estonia } from '../../testing/sample.js'
import { serviceEpisode } from './decider.js'
import { episodeSummary } from './summary.js'

const { adviser } = people
const late = '2026-12-01T09:00:00.000Z'
const dataOf = (events: readonly { type: string; data: object }[], type: string) =>
  events.filter((each) => each.type === type).map(({ data }) => data)
const assessed = [referralOn('2026-06-08'), assessmentOn('2026-06-09')]
const provisional: EpisodeStep = ['2026-06-10', adviser, { type: 'StartProvisional', data: { suspectedBy: 'labourInspectorate' } }]

describe('the scenarios of the domain model §4.11', () => {
  it('a suspicion of the Labour Inspectorate from 10.06.2026 lasts until 24.06 although a holiday, and a grant on 25.06 comes too late', () => {
    const { when, state } = givenEpisode([...assessed, provisional])
    expect(state.provisional?.expiresOn).toBe('2026-06-24')
    when(grantOn('2026-06-24', 'a1', 'E5')[2], { now: late, occurredOn: '2026-06-24' }).then([
      { type: 'ServiceElementGranted', data: { grant: 'a1', element: 'E5', provider: 'prov-4fk2m9', from: '2026-06-24' } },
    ])
    when(grantOn('2026-06-25', 'a1', 'E5')[2], { now: late, occurredOn: '2026-06-25' }).thenRefused('PROVISIONAL_EXPIRED', {
      expiresOn: '2026-06-24',
      day: '2026-06-25',
    })
  })

  it('a suspicion of an NGO only does not open the service, and the refusal names the other paths', () => {
    givenEpisode(assessed)
      .when({ type: 'StartProvisional', data: { suspectedBy: 'ngo' } }, { now: late, occurredOn: '2026-06-10' })
      .thenRefused('NOT_ENTITLED_SUSPECTING_BODY')
    const { en } = serviceEpisode.refusals['NOT_ENTITLED_SUSPECTING_BODY']!.text
    expect(en).toMatch(/Social Insurance Board may record its own suspicion; .* basic service/u)
  })

  it('who leaves on day 20 of a reflection period of 45 days ends the service on that day, with 20 days counted', () => {
    const { events } = samples.episodeReflection
    expect(dataOf(events, 'ServiceEnded')).toEqual([{ reason: 'leftEstonia', endedOn: '2026-03-22', days: 20 }])
    expect(dataOf(events, 'ServiceElementEnded')).toEqual([{ grant: 'a1', element: 'E5', lastDay: '2026-03-22', days: 20 }])
  })

  it.each([
    ['2022-06-10', '2022-08-09'],
    ['2025-06-10', '2025-06-24'],
    ['2023-03-31', '2023-05-30'],
    ['2023-04-01', '2023-04-15'],
  ])('the same history from %s lasts by the law of its day until %s', (startedOn, expiresOn) => {
    const steps = [referralOn(startedOn), assessmentOn(startedOn), [startedOn, adviser, provisional[2]] as EpisodeStep]
    expect(givenEpisode(steps).state.provisional?.expiresOn).toBe(expiresOn)
  })
})

describe('the days of the service', () => {
  it('are not counted after the right to it, however late it is ended', () =>
    expect(dataOf(samples.episodeLapsed.events, 'ServiceElementEnded')).toEqual([
      { grant: 'a1', element: 'E5', lastDay: '2026-06-24', days: 14 },
    ]))

  it('run on from the suspicion when it is confirmed', () =>
    expect(dataOf(samples.episodeConfirmed.events, 'ServiceEnded')).toEqual([{ reason: 'needEnded', endedOn: '2026-08-12', days: 63 }]))

  it('of a service that never began are none', () =>
    givenEpisode(assessed)
      .when({ type: 'EndService', data: { reason: 'transferred' } }, { now: late, occurredOn: '2026-06-20' })
      .then([{ type: 'ServiceEnded', data: { reason: 'transferred', endedOn: '2026-06-20', days: 0 } }]))

  it('are not counted after the objection', () =>
    expect(dataOf(samples.episodeOfChild.events, 'ServiceElementEnded')).toMatchObject([{ lastDay: '2025-10-01', days: 28 }]))
})

describe('a late fact', () => {
  it('is judged by its own day: a grant of before the objection is taken, one of its day is not', () => {
    const objected: EpisodeStep[] = [...assessed, provisional, ['2026-06-15', adviser, { type: 'RecordProcessingObjection', data: {} }]]
    const { when } = givenEpisode(objected)
    const { decision } = when(grantOn('', 'a1', 'E5')[2], { now: late, occurredOn: '2026-06-14' })
    expect(decision._tag).toBe('Right')
    when(grantOn('', 'a1', 'E5')[2], { now: late, occurredOn: '2026-06-15' }).thenRefused('PROCESSING_OBJECTED')
  })

  it('does not mend the days between the lapse and a late confirmation', () => {
    const confirmed: EpisodeStep = ['2026-06-30', adviser, { type: 'ConfirmVictim', data: { by: 'police', section: 'KarS133' } }]
    const { when } = givenEpisode([...assessed, provisional, confirmed])
    when(grantOn('', 'a1', 'E5')[2], { now: late, occurredOn: '2026-06-27' }).thenRefused('PROVISIONAL_EXPIRED')
    expect(when(grantOn('', 'a1', 'E5')[2], { now: late, occurredOn: '2026-06-30' }).decision._tag).toBe('Right')
  })
})

describe('a child', () => {
  it('is also a person of unknown age with reason to think so, until the age disproves it', () => {
    const unknown = referralOn('2026-06-08', { ageGroup: 'unknown', reasonToThinkMinor: true })
    const { when, state } = givenEpisode([unknown])
    expect(state.treatedAsMinor).toBe(true)
    when({ type: 'EstablishAge', data: { ageGroup: '18-24' } }).then([
      { type: 'AgeEstablished', data: { ageGroup: '18-24', treatedAsMinor: false } },
    ])
  })

  it('is not a person of unknown age without such a reason', () =>
    expect(givenEpisode([referralOn('2026-06-08', { ageGroup: 'unknown' })]).state.treatedAsMinor).toBe(false))

  it('in substitute care gets everything but the accommodation', () => {
    const child = referralOn('2026-06-08', { ageGroup: '12-14' })
    const care: EpisodeStep = ['2026-06-08', adviser, { type: 'RecordChildMeasure', data: { measure: 'substituteCare' } }]
    const { when } = givenEpisode([child, care, assessmentOn('2026-06-09', { path: 'child' }), provisional])
    const on = { now: late, occurredOn: '2026-06-12' }
    when(grantOn('', 'a1', 'E5')[2], on).thenRefused('SUBSTITUTE_CARE_INSTEAD')
    expect(when(grantOn('', 'a1', 'E6')[2], on).decision._tag).toBe('Right')
  })

  it('that was assessed as an adult is assessed again before more is granted', () => {
    const aged: EpisodeStep = ['2026-06-11', adviser, { type: 'EstablishAge', data: { ageGroup: '15-17' } }]
    const { when } = givenEpisode([...assessed, provisional, aged])
    when(grantOn('', 'a1', 'E6')[2], { now: late, occurredOn: '2026-06-12' }).thenRefused('ADULT_PATH_FOR_MINOR')
  })
})

describe('an episode', () => {
  it.each(Object.entries(samples))('takes up %s again from its events alone', (_, { events }) =>
    expect(episodeSummary(given(serviceEpisode, events, estonia).state).status).not.toBe('none'),
  )

  it('tells its status, its victim and what is given', () => {
    const { state } = given(serviceEpisode, samples.episodeLapsed.events.slice(0, 4), estonia)
    expect(episodeSummary(state)).toEqual({
      status: 'provisional',
      victim: 'victim-3d8x1z',
      treatedAsMinor: false,
      expiresOn: '2026-06-24',
      grants: [{ grant: 'a1', element: 'E5', from: '2026-06-10' }],
    })
  })

  it('begins with a referral, whose codes may change', () => {
    const changed = { person: { ...plainReferral.person, legalStay: 'none' }, case: plainReferral.case } as const
    const { when } = givenEpisode(assessed)
    when({ type: 'ChangeEpisodeCodes', data: changed }).then([{ type: 'EpisodeCodesChanged', data: changed }])
    when({ type: 'ChangeEpisodeCodes', data: { person: plainReferral.person, case: plainReferral.case } }).thenNothing()
  })
})
