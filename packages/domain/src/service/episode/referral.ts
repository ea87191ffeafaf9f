import { flatMap, pipe, right } from '@dutybook/fp'
import { keeping, once, same, type Rule } from '@dutybook/modelling'
import type { AgeGroup } from '../codes/index.js'
import { euAgeGroupOf } from '../codes/age-mapping.js'
import { acting, happened, nothingNew, processed, type ActRule, type Decide } from './decision.js'
import { refused, type EpisodeRefusal } from './refusals.js'
import type { Referral } from './state.js'

type ReferralRule = Rule<Referral, EpisodeRefusal>

/** Unknown age with reason to think that the person is under 18 is the age of a minor, until it is disproved (OAS § 25). */
const isTreatedAsMinor = (ageGroup: AgeGroup, reasonToThinkMinor: boolean): boolean => {
  const group = euAgeGroupOf(ageGroup)
  return group === 'child' || (group === 'unknown' && reasonToThinkMinor)
}

export const registerReferral: Decide<'RegisterReferral'> = ({ occurredOn }, { referral }, { data }) =>
  once({ known: referral?.asked, asked: data, taken: () => refused('ALREADY_REFERRED') }, () =>
    pipe(
      referralRules(data),
      flatMap(() => {
        const treatedAsMinor = isTreatedAsMinor(data.ageGroup, data.reasonToThinkMinor)
        return happened({ type: 'ReferralRegistered', data: { ...data, treatedAsMinor, referredOn: occurredOn } })
      }),
    ),
  )

/** Only a body that conducts criminal proceedings sends data for a special protection need that it found (OAS § 7 lg 1). */
const groundOfSource: ReferralRule = (it) =>
  it.ground !== 'specialProtection' || it.source === 'police' || it.source === 'prosecutor'
    ? right(it)
    : refused('GROUND_NOT_OF_SOURCE', { source: it.source }, '/ground')

/** Otherwise data come at the person's wish, and that it was theirs must be provable (OAS § 7). */
const wishProvable: ReferralRule = (it) =>
  it.ground !== 'personsWish' || it.consentProvable ? right(it) : refused('CONSENT_NOT_PROVABLE', {}, '/consentProvable')

/** The duty to help a child in need or danger is about children (OAS § 8 lg 2). */
const childGroundForMinor: ReferralRule = (it) =>
  it.ground !== 'childInNeed' || isTreatedAsMinor(it.ageGroup, it.reasonToThinkMinor)
    ? right(it)
    : refused('CHILD_GROUND_FOR_ADULT', {}, '/ground')

const referralRules = keeping(groundOfSource, wishProvable, childGroundForMinor)

/** What becomes known later; the codes as they stand already are no change. */
export const changeCodes: Decide<'ChangeEpisodeCodes'> = (context, state, { data }) =>
  pipe(
    processed(context, state),
    flatMap(({ codes }) => (same(codes, data) ? nothingNew : happened({ type: 'EpisodeCodesChanged', data }))),
  )

/** A known age proves or disproves that the person is a minor (OAS § 25). */
export const establishAge: Decide<'EstablishAge'> = (context, state, { data }) =>
  pipe(
    processed(context, state),
    flatMap(({ ageGroup: known }) => {
      if (data.ageGroup === 'unknown') return refused('AGE_STILL_UNKNOWN', {}, '/ageGroup')
      if (known === data.ageGroup) return nothingNew
      return happened({ type: 'AgeEstablished', data: { ...data, treatedAsMinor: isTreatedAsMinor(data.ageGroup, false) } })
    }),
  )

const forMinorOnly: ActRule<'RecordChildMeasure'> = (it) => (it.episode.treatedAsMinor ? right(it) : refused('CHILD_MEASURE_FOR_ADULT'))

/** Each kind of measure is put on record once: the day from which it is taken counts. */
export const recordChildMeasure: Decide<'RecordChildMeasure'> = (context, state, { data }) =>
  state.measures.some(({ asked }) => asked === data.measure)
    ? nothingNew
    : acting<'RecordChildMeasure'>(context, state, {
        data,
        rules: forMinorOnly,
        then: () => happened({ type: 'ChildMeasureRecorded', data: { ...data, takenOn: context.occurredOn } }),
      })
