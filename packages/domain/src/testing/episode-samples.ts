import { assessmentOn, endOn, grantOn, plainReferral, referralOn } from './episode-steps.js'
import { people } from './people.js'
import { toldEpisode } from './told-episode.js'

const { adviser, system } = people

/** First help, service on suspicion of the Labour Inspectorate, confirmation in time, and the end of the need. */
export const episodeConfirmed = toldEpisode('episode-conf01', [
  referralOn('2026-06-08'),
  grantOn('2026-06-08', 'a1', 'E1'),
  assessmentOn('2026-06-09'),
  ['2026-06-10', adviser, { type: 'StartProvisional', data: { suspectedBy: 'labourInspectorate' } }],
  grantOn('2026-06-10', 'a2', 'E5'),
  ['2026-06-20', system, { type: 'RemindOfConfirmation', data: {} }],
  ['2026-06-22', adviser, { type: 'ConfirmVictim', data: { by: 'police', section: 'KarS133' } }],
  ['2026-06-22', adviser, { type: 'RecordHealthInsurance', data: { status: 'notInsured' } }],
  ['2026-06-25', adviser, { type: 'GrantElement', data: { grant: 'a3', element: 'E7', healthCost: 'whole' } }],
  ['2026-07-20', adviser, { type: 'EndElement', data: { grant: 'a1' } }],
  ['2026-08-10', adviser, { type: 'EndElement', data: { grant: 'a2' } }],
  ['2026-08-10', adviser, { type: 'EndElement', data: { grant: 'a3' } }],
  endOn('2026-08-12', 'needEnded'),
])

/** The confirmation did not come: the time on suspicion ran out, with a grant still open. */
export const episodeLapsed = toldEpisode('episode-laps01', [
  referralOn('2026-06-08', { victim: 'victim-3d8x1z' }),
  assessmentOn('2026-06-09'),
  ['2026-06-10', adviser, { type: 'StartProvisional', data: { suspectedBy: 'labourInspectorate' } }],
  grantOn('2026-06-10', 'a1', 'E5'),
  [
    '2026-06-15',
    adviser,
    {
      type: 'ChangeEpisodeCodes',
      data: { person: plainReferral.person, case: { ...plainReferral.case, sector: 'I', places: ['EE-37', 'EE-79'] } },
    },
  ],
  ['2026-06-20', system, { type: 'RemindOfConfirmation', data: {} }],
  ['2026-06-25', system, { type: 'RecordProvisionalLapse', data: {} }],
  ['2026-06-25', system, { type: 'OpenClosingTask', data: { cause: 'provisionalLapsed' } }],
  endOn('2026-06-26', 'notConfirmedInTime'),
])

/** A reflection period of 45 days; the person leaves on its day 20. */
export const episodeReflection = toldEpisode('episode-refl01', [
  referralOn('2026-03-02', { victim: 'victim-5h4t8w', source: 'prosecutor', ground: 'specialProtection', consentProvable: false }),
  assessmentOn('2026-03-02'),
  ['2026-03-02', adviser, { type: 'RecordReflectionPeriod', data: { toldOn: '2026-03-02', endsOn: '2026-04-16' } }],
  grantOn('2026-03-02', 'a1', 'E5'),
  endOn('2026-03-22', 'leftEstonia'),
])

/** A reflection period that was revoked, and a permit for weighty public interest after all. */
export const episodeRevoked = toldEpisode('episode-revo01', [
  referralOn('2026-01-12', { victim: 'victim-9p6r2c', source: 'police' }),
  ['2026-01-12', adviser, { type: 'RecordReflectionPeriod', data: { toldOn: '2026-01-12', endsOn: '2026-03-13' } }],
  ['2026-02-02', adviser, { type: 'RevokeReflectionPeriod', data: { ground: 'renewedContact' } }],
  ['2026-02-02', system, { type: 'RemindOfReflectionEnd', data: {} }],
  ['2026-02-02', system, { type: 'OpenClosingTask', data: { cause: 'legalStayOver' } }],
  ['2026-02-05', adviser, { type: 'RecordPublicInterestPermit', data: { validFrom: '2026-02-04', validUntil: '2027-02-03' } }],
])

/** Somebody of unknown age is treated as a minor, turns out to be one, and objects to the processing of the data. */
export const episodeOfChild = toldEpisode('episode-chil01', [
  referralOn('2025-09-01', {
    victim: 'victim-2n7v4b',
    source: 'police',
    ground: 'specialProtection',
    ageGroup: 'unknown',
    reasonToThinkMinor: true,
    person: { sex: 'F', citizenship: 'MDA', legalStay: 'none', unaccompanied: true },
    case: { ...plainReferral.case, forms: ['sexual'], sections: ['KarS175'], childInvolved: true },
  }),
  ['2025-09-02', adviser, { type: 'RecordChildMeasure', data: { measure: 'localGovernmentAsked' } }],
  ['2025-09-02', adviser, { type: 'RecordChildMeasure', data: { measure: 'sexualAbuseMeasures' } }],
  ['2025-09-02', adviser, { type: 'RecordChildMeasure', data: { measure: 'unaccompaniedMinor' } }],
  assessmentOn('2025-09-03', { path: 'child', elements: ['E3', 'E5', 'E8'] }),
  ['2025-09-03', adviser, { type: 'StartProvisional', data: { suspectedBy: 'ska' } }],
  grantOn('2025-09-03', 'a1', 'E8'),
  ['2025-09-05', adviser, { type: 'ConfirmVictim', data: { by: 'prosecutor', section: 'KarS175' } }],
  ['2025-09-10', adviser, { type: 'EstablishAge', data: { ageGroup: '15-17' } }],
  ['2025-10-01', adviser, { type: 'RecordProcessingObjection', data: {} }],
  ['2025-10-01', system, { type: 'OpenClosingTask', data: { cause: 'objection' } }],
  endOn('2025-10-03', 'objectedToProcessing'),
])

/** The police found that there was no trafficking, and the service was refused before it began. */
export const episodeRefused = toldEpisode('episode-refu01', [
  referralOn('2025-11-03', { victim: 'victim-8s1g5f', source: 'ngo' }),
  ['2025-11-05', adviser, { type: 'RecordNotConfirmed', data: { by: 'police' } }],
  ['2025-11-06', adviser, { type: 'RefuseService', data: { ground: 'notTrafficking' } }],
])
