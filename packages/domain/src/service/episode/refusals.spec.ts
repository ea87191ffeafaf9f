import { assessmentOn, endOn, grantOn, plainReferral, referralOn, type EpisodeStep } from '../../testing/episode-steps.js'
import { givenEpisode } from '../../testing/given-episode.js'
import { people } from '../../testing/people.js'
import { tellsEachRefusal } from '../../testing/refusal-cases.js'
import { episodeRefusals } from './refusals.js'

const { adviser } = people
const referred = [referralOn('2026-06-08')]
const assessed = [...referred, assessmentOn('2026-06-09')]
const provisional: EpisodeStep = ['2026-06-10', adviser, { type: 'StartProvisional', data: { suspectedBy: 'labourInspectorate' } }]
const confirmation: EpisodeStep = ['2026-06-12', adviser, { type: 'ConfirmVictim', data: { by: 'police', section: 'KarS133' } }]
const denial: EpisodeStep = ['2026-06-12', adviser, { type: 'RecordNotConfirmed', data: { by: 'police' } }]
const objection: EpisodeStep = ['2026-06-12', adviser, { type: 'RecordProcessingObjection', data: {} }]
const reflection: EpisodeStep = [
  '2026-06-10',
  adviser,
  { type: 'RecordReflectionPeriod', data: { toldOn: '2026-06-10', endsOn: '2026-07-25' } },
]
const child = { ...plainReferral, ageGroup: '15-17', person: { ...plainReferral.person, unaccompanied: true } } as const
const assessedChild = (data: Partial<typeof plainReferral>, ...measures: readonly ('substituteCare' | 'unaccompaniedMinor')[]) => [
  referralOn('2026-06-08', { ...child, ...data }),
  ...measures.map((measure): EpisodeStep => ['2026-06-08', adviser, { type: 'RecordChildMeasure', data: { measure } }]),
  assessmentOn('2026-06-09', { path: 'child' }),
  provisional,
]

const at = (steps: readonly EpisodeStep[], on: string, command: EpisodeStep[2]) => () =>
  givenEpisode(steps).when(command, { now: '2026-12-01T09:00:00.000Z', occurredOn: on })
const act = (steps: readonly EpisodeStep[], step: EpisodeStep) => at(steps, step[0], step[2])
const bed = grantOn('2026-06-16', 'a9', 'E5')
const register = (data: Partial<typeof plainReferral>) => act([], referralOn('2026-06-08', data))
const start = (data: { suspectedBy: 'labourInspectorate' | 'ngo'; until?: string }) => ({ type: 'StartProvisional', data }) as const
const stay = (toldOn: string, endsOn: string) => ({ type: 'RecordReflectionPeriod', data: { toldOn, endsOn } }) as const
const permit = (validFrom: string, validUntil: string) => ({ type: 'RecordPublicInterestPermit', data: { validFrom, validUntil } }) as const
const health = (healthCost: 'whole') => ({ type: 'GrantElement', data: { grant: 'a9', element: 'E7', healthCost } }) as const
const insured: EpisodeStep = ['2026-06-11', adviser, { type: 'RecordHealthInsurance', data: { status: 'insured' } }]

describe('an episode', () => {
  tellsEachRefusal(episodeRefusals, {
    ALREADY_REFERRED: { outcome: act(referred, referralOn('2026-06-08', { source: 'ngo' })) },
    NOT_REFERRED: { outcome: act([], assessmentOn('2026-06-09')) },
    EPISODE_ENDED: { outcome: act([...assessed, endOn('2026-06-12', 'personDeclined')], confirmation) },
    GROUND_NOT_OF_SOURCE: { outcome: register({ ground: 'specialProtection' }), facts: { source: 'labourInspectorate' }, at: '/ground' },
    CONSENT_NOT_PROVABLE: { outcome: register({ consentProvable: false }), at: '/consentProvable' },
    CHILD_GROUND_FOR_ADULT: { outcome: register({ ground: 'childInNeed' }), at: '/ground' },
    AGE_STILL_UNKNOWN: { outcome: at(referred, '2026-06-09', { type: 'EstablishAge', data: { ageGroup: 'unknown' } }), at: '/ageGroup' },
    ASSESSMENT_EXISTS: { outcome: act(assessed, assessmentOn('2026-06-09', { elements: ['E3'] })) },
    PROCESSING_OBJECTED: { outcome: act([...assessed, provisional, objection], bed), facts: { objectedOn: '2026-06-12' } },
    NO_OBJECTION: { outcome: act(assessed, endOn('2026-06-12', 'objectedToProcessing')), at: '/reason' },
    OPEN_GRANTS: {
      outcome: act([...assessed, provisional, grantOn('2026-06-11', 'a1', 'E5'), confirmation], endOn('2026-06-20', 'needEnded')),
      facts: { grants: 'a1' },
      at: '/reason',
    },
    CONFIRMATION_STILL_POSSIBLE: { outcome: act([...assessed, provisional], endOn('2026-06-24', 'notConfirmedInTime')), at: '/reason' },
    LEGAL_BASIS_STANDS: { outcome: act([...assessed, reflection], endOn('2026-07-24', 'noLegalBasis')), at: '/reason' },
    SERVICE_ALREADY_BEGUN: {
      outcome: at([...assessed, provisional], '2026-06-12', { type: 'RefuseService', data: { ground: 'otherService' } }),
    },
    NOT_DUE_YET: {
      outcome: at([...assessed, provisional], '2026-06-24', { type: 'RecordProvisionalLapse', data: {} }),
      facts: { dueOn: '2026-06-25' },
    },
    CAUSE_NOT_COME: {
      outcome: at(assessed, '2026-06-24', { type: 'OpenClosingTask', data: { cause: 'objection' } }),
      facts: { cause: 'objection' },
      at: '/cause',
    },
    NOT_ENTITLED_SUSPECTING_BODY: {
      outcome: at(assessed, '2026-06-10', start({ suspectedBy: 'ngo' })),
      facts: { suspectedBy: 'ngo' },
      at: '/suspectedBy',
    },
    PROVISIONAL_REPEATED: { outcome: at([...assessed, provisional], '2026-07-10', start({ suspectedBy: 'labourInspectorate' })) },
    PROVISIONAL_NOT_CLAIMED: {
      outcome: () =>
        givenEpisode(assessed).when(start({ suspectedBy: 'labourInspectorate' }), {
          now: '2026-12-01T09:00:00.000Z',
          occurredOn: '2026-06-10',
          related: [],
        }),
    },
    PROVISIONAL_TOO_LONG: {
      outcome: at(assessed, '2026-06-10', start({ suspectedBy: 'labourInspectorate', until: '2026-06-25' })),
      facts: { lastDay: '2026-06-24' },
      at: '/until',
    },
    ENDS_BEFORE_START: {
      outcome: at(assessed, '2026-06-10', start({ suspectedBy: 'labourInspectorate', until: '2026-06-09' })),
      facts: { from: '2026-06-10' },
      at: '/until',
    },
    NOT_CONFIRMED: { outcome: act([...assessed, provisional, denial], bed) },
    ALREADY_CONFIRMED: {
      outcome: at([...assessed, confirmation], '2026-06-14', { type: 'ConfirmVictim', data: { by: 'prosecutor', section: 'KarS133' } }),
    },
    STATUS_DECIDED: { outcome: act([...assessed, confirmation], denial) },
    NOT_PROVISIONAL: { outcome: at(assessed, '2026-06-20', { type: 'RemindOfConfirmation', data: {} }) },
    NOT_A_FOREIGNER: {
      outcome: act([referralOn('2026-06-08', { person: { ...plainReferral.person, citizenship: 'EST' } })], reflection),
    },
    NOT_YET_TOLD: {
      outcome: at(referred, '2026-06-10', stay('2026-06-11', '2026-07-25')),
      facts: { toldOn: '2026-06-11' },
      at: '/toldOn',
    },
    REFLECTION_OUTSIDE_LIMITS: {
      outcome: at(referred, '2026-06-10', stay('2026-06-10', '2026-08-10')),
      facts: { days: 61, shortest: 30, longest: 60 },
      at: '/endsOn',
    },
    REFLECTION_EXISTS: { outcome: at([...referred, reflection], '2026-06-11', stay('2026-06-11', '2026-07-25')) },
    REFLECTION_NOT_RUNNING: {
      outcome: at([...referred, reflection], '2026-07-26', { type: 'RevokeReflectionPeriod', data: { ground: 'publicOrder' } }),
      facts: { day: '2026-07-26' },
    },
    ALREADY_REVOKED: {
      outcome: at(
        [...referred, reflection, ['2026-06-20', adviser, { type: 'RevokeReflectionPeriod', data: { ground: 'publicOrder' } }]],
        '2026-06-21',
        { type: 'RevokeReflectionPeriod', data: { ground: 'renewedContact' } },
      ),
    },
    NO_REFLECTION: { outcome: at(referred, '2026-06-20', { type: 'RemindOfReflectionEnd', data: {} }) },
    PERMIT_TOO_LONG: {
      outcome: at(referred, '2026-06-20', permit('2026-06-20', '2027-06-21')),
      facts: { lastDay: '2027-06-20' },
      at: '/validUntil',
    },
    GRANT_AFTER_END: { outcome: act([...assessed, provisional, endOn('2026-06-12', 'personDeclined')], bed) },
    GRANT_BEFORE_ASSESSMENT: { outcome: act([...referred, provisional], bed) },
    NO_BASIS: { outcome: act(assessed, bed) },
    PROVISIONAL_EXPIRED: {
      outcome: act([...assessed, provisional], grantOn('2026-06-25', 'a9', 'E5')),
      facts: { expiresOn: '2026-06-24', day: '2026-06-25' },
    },
    LEGAL_STAY_OVER: {
      outcome: act([...assessed, reflection], grantOn('2026-07-26', 'a9', 'E5')),
      facts: { expiresOn: '2026-07-25', day: '2026-07-26' },
    },
    NEED_NOT_FOUND: { outcome: act([...assessed, provisional], grantOn('2026-06-16', 'a9', 'E9')), facts: { element: 'E9' } },
    ELEMENT_ALREADY_GRANTED: {
      outcome: act([...assessed, provisional, grantOn('2026-06-11', 'a1', 'E5')], bed),
      facts: { element: 'E5' },
      at: '/element',
    },
    GRANT_EXISTS: { outcome: act([...assessed, provisional, grantOn('2026-06-11', 'a9', 'E6')], bed) },
    UNKNOWN_GRANT: {
      outcome: at(assessed, '2026-06-11', { type: 'EndElement', data: { grant: 'a7' } }),
      facts: { grant: 'a7' },
      at: '/grant',
    },
    HEALTH_INSURANCE_UNKNOWN: { outcome: at([...assessed, provisional], '2026-06-12', health('whole')), at: '/healthCost' },
    INSURED_PART_NOT_PAID: { outcome: at([...assessed, provisional, insured], '2026-06-12', health('whole')), at: '/healthCost' },
    ADULT_PATH_FOR_MINOR: { outcome: act([referralOn('2026-06-08', child)], assessmentOn('2026-06-09')), at: '/path' },
    CHILD_PATH_FOR_ADULT: { outcome: act(referred, assessmentOn('2026-06-09', { path: 'child' })), at: '/path' },
    LOCAL_GOVERNMENT_NOT_ASKED: {
      outcome: act(
        [referralOn('2026-06-08', { ...child, source: 'police', ground: 'specialProtection' })],
        assessmentOn('2026-06-09', { path: 'child' }),
      ),
    },
    CHILD_MEASURE_FOR_ADULT: {
      outcome: at(referred, '2026-06-09', { type: 'RecordChildMeasure', data: { measure: 'substituteCare' } }),
    },
    CHILD_PROTECTION_MEASURES_MISSING: {
      outcome: act(assessedChild({ case: { ...plainReferral.case, forms: ['sexual'] } }, 'unaccompaniedMinor'), bed),
    },
    UNACCOMPANIED_MINOR: { outcome: act(assessedChild({}), bed) },
    SUBSTITUTE_CARE_INSTEAD: { outcome: act(assessedChild({}, 'unaccompaniedMinor', 'substituteCare'), bed) },
  })
})
