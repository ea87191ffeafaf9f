import { isRight } from '@dutybook/fp'
import { codesOf, type LocalDate } from '@dutybook/modelling'
import { given } from '@dutybook/modelling/testing'
import * as samples from '../../testing/episode-samples.js'
import { assessmentOn, referralOn } from '../../testing/episode-steps.js'
import { givenEpisode } from '../../testing/given-episode.js'
import { estonia } from '../../testing/sample.js'
import { ServiceElementCode } from '../../vocabulary.js'
import { serviceEpisode } from './decider.js'
import { entitlementOn } from './entitlement.js'
import { noReferral, type Episode } from './state.js'

const on = (state: Episode, day: string) => entitlementOn(state, day as LocalDate, estonia.law)
const { episodeConfirmed, episodeLapsed, episodeReflection, episodeOfChild } = samples
const after = ({ events }: { readonly events: typeof episodeLapsed.events }, count = events.length) =>
  given(serviceEpisode, events.slice(0, count), estonia)

describe('what may be given', () => {
  it('is nothing before the referral', () =>
    expect(on(noReferral, '2026-06-08')).toEqual({ basis: 'none', mayGrant: [], waitingFor: ['referral'] }))

  it('is first help before the assessment, for whoever was referred', () =>
    expect(on(givenEpisode([referralOn('2026-06-08')]).state, '2026-06-08')).toEqual({
      basis: 'none',
      mayGrant: ['E1'],
      waitingFor: ['assessment'],
    }))

  it('waits for a suspicion or a confirmation after the assessment', () =>
    expect(on(givenEpisode([referralOn('2026-06-08'), assessmentOn('2026-06-09')]).state, '2026-06-09')).toEqual({
      basis: 'none',
      mayGrant: ['E1'],
      waitingFor: ['suspicionOrConfirmation'],
    }))

  it('is on suspicion what the assessment found, until the last day', () => {
    const { state } = after(episodeLapsed, 4)
    const found = { basis: 'provisional', expiresOn: '2026-06-24' }
    const mayGrant = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E10']
    expect(on(state, '2026-06-24')).toEqual({ ...found, mayGrant, waitingFor: ['confirmation', 'healthInsurance'] })
    expect(on(state, '2026-06-25')).toEqual({ ...found, mayGrant: [], waitingFor: ['confirmation', 'ending'] })
  })

  it('has no end once the victim is confirmed', () => {
    const { basis, expiresOn, mayGrant } = on(after(episodeConfirmed, 8).state, '2027-06-30')
    expect([basis, expiresOn, mayGrant.length]).toEqual(['confirmed', undefined, 8])
  })

  it('ends with the legal stay of a foreigner with a reflection period', () => {
    const { state } = after(episodeReflection, 4)
    expect(on(state, '2026-04-16')).toMatchObject({ basis: 'legalStay', expiresOn: '2026-04-16' })
    expect(on(state, '2026-04-17')).toMatchObject({ mayGrant: [], waitingFor: ['ending'] })
  })

  it('is nothing after an objection', () => {
    const { state } = after(episodeOfChild, 10)
    expect(on(state, '2025-09-30').mayGrant).not.toEqual([])
    expect(on(state, '2025-10-01')).toMatchObject({ mayGrant: [], waitingFor: ['ending'] })
  })
})

describe('the entitlement and the decision', () => {
  it('say the same of every element, at every stage of every sample', () => {
    const days = ['2025-09-03', '2025-10-01', '2026-03-02', '2026-04-17', '2026-06-10', '2026-06-24', '2026-06-25', '2026-08-12']
    let granted = 0
    for (const { events } of Object.values(samples))
      for (const count of events.keys())
        for (const occurredOn of days) {
          const { state, when } = given(serviceEpisode, events.slice(0, count), estonia)
          const open = state.grants.filter(({ endedOn }) => endedOn === undefined).map(({ asked }) => asked.element)
          const free = codesOf(ServiceElementCode).filter((element) => !open.includes(element))
          const accepted = free.filter((element) =>
            isRight(
              when({ type: 'GrantElement', data: { grant: 'a99', element } }, { now: '2026-12-01T09:00:00.000Z', occurredOn }).decision,
            ),
          )
          expect(accepted).toEqual(on(state, occurredOn).mayGrant.filter((element) => !open.includes(element)))
          granted += accepted.length
        }
    expect(granted).toBeGreaterThan(100)
  })
})
