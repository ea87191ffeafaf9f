import {
  called,
  flag,
  list,
  type Law,
  LocalDate,
  optional,
  record,
  type Patch,
  type RecordedOf,
  type RecordOf,
  type RowFold,
} from '@dutybook/modelling'
import { HealthInsurance } from '../codes/index.js'
import { ServiceElementCode } from '../../vocabulary.js'
import { signsOfSexualAbuse, type Entitled } from './entitled.js'
import { rightsOf } from './entitlement.js'
import type { DataOf, EpisodeEvent } from './episode-event.js'
import { ReferralRegistered, suspicion } from './events.js'
import { permit } from './stay-events.js'
import { ChildMeasure, Elements, EpisodeRef, GrantId, ServicePath } from './values.js'

const on = called(LocalDate, 'Päev', 'On')
const maybe = (et: string, en: string) => optional(called(LocalDate, et, en))
/** A long episode has many of them; the rows of a view have no end of their own. */
const many = { max: 10_000 } as const

const MeasureFact = record('ChildMeasureFact', { et: 'Meede alates päevast', en: 'Measure from a day' }, { asked: ChildMeasure, on })
const AssessmentFact = record(
  'AssessmentFact',
  { et: 'Hindamise tulemus', en: 'Result of an assessment' },
  { asked: record('AssessmentResult', { et: 'Tulemus', en: 'Result' }, { path: ServicePath, elements: Elements }), on },
)
const PermitFact = record('PermitFact', { et: 'Elamisluba', en: 'Residence permit' }, permit)
const RunningGrant = record(
  'RunningGrant',
  { et: 'Teenuse osa, mida antakse', en: 'Element being given' },
  { grant: GrantId, element: ServiceElementCode, from: called(LocalDate, 'Alates', 'From') },
)

/** What the right to the service rests on, and what is being given; no other code of the person. */
export const entitlementFactFields = {
  episode: EpisodeRef,
  referredOn: called(LocalDate, 'Pöördumise päev', 'Referred on'),
  treatedAsMinor: ReferralRegistered.data.fields.treatedAsMinor,
  unaccompanied: flag('Unaccompanied', { et: 'Saatjata', en: 'Unaccompanied' }),
  sexuallyAbused: flag('SexuallyAbused', { et: 'Seksuaalse väärkohtlemise tunnused', en: 'Signs of sexual abuse' }),
  measures: list(MeasureFact, { et: 'Lapse abistamise meetmed', en: 'Measures for the child' }, many),
  assessments: list(AssessmentFact, { et: 'Abivajaduse hindamised', en: 'Assessments of need' }, many),
  suspectedBy: optional(suspicion.suspectedBy),
  provisionalOn: maybe('Kahtluse alusel alates', 'On suspicion from'),
  provisionalUntil: maybe('Kahtluse alusel kuni', 'On suspicion until'),
  confirmedOn: maybe('Ohvri staatus kinnitatud', 'Status confirmed on'),
  deniedOn: maybe('Kahtlus ei leidnud kinnitust', 'Status not confirmed on'),
  reflectionFrom: maybe('Järelemõtlemisaeg alates', 'Reflection period from'),
  reflectionUntil: maybe('Järelemõtlemisaeg kuni', 'Reflection period until'),
  revokedOn: maybe('Järelemõtlemisaeg lõpetati', 'Reflection period revoked on'),
  permits: list(PermitFact, { et: 'Elamisload kaaluka avaliku huvi korral', en: 'Permits for weighty public interest' }, many),
  insurance: optional(HealthInsurance),
  running: list(RunningGrant, { et: 'Praegu antakse', en: 'Being given' }, many),
  endedOn: maybe('Teenus lõppes', 'Service ended on'),
  refusedOn: maybe('Teenusest keelduti', 'Service refused on'),
}
export type EntitlementFact = RecordOf<typeof entitlementFactFields>

const held = (day: LocalDate | undefined) => (day === undefined ? undefined : { on: day })

/** The facts in the form in which the rules ask for them. */
export function entitledBy(fact: EntitlementFact): Entitled {
  const { referredOn, provisionalOn, provisionalUntil, confirmedOn, deniedOn, reflectionFrom, reflectionUntil } = fact
  const parts = {
    provisional: provisionalOn && provisionalUntil && { on: provisionalOn, expiresOn: provisionalUntil },
    confirmation: held(confirmedOn),
    denial: held(deniedOn),
    reflection: reflectionFrom && reflectionUntil && { toldOn: reflectionFrom, endsOn: reflectionUntil },
    revocation: held(fact.revokedOn),
    ending: held(fact.endedOn),
    refusal: held(fact.refusedOn),
  }
  const known = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Partial<Entitled>
  return { ...fact, referral: { on: referredOn }, ...known }
}

/** What `GrantElement` takes on that day: what the person has a right to and is not being given. */
export const grantableBy = (fact: EntitlementFact, day: LocalDate, law: Law): readonly ServiceElementCode[] =>
  rightsOf(entitledBy(fact), day, law).mayGrant.filter((element) => fact.running.every((each) => each.element !== element))

type Change<Type extends EpisodeEvent['type']> = (
  fact: EntitlementFact,
  event: Extract<RecordedOf<EpisodeEvent>, { readonly type: Type }>,
) => Patch<EntitlementFact>

const personOf = ({ person, case: codes }: DataOf<'EpisodeCodesChanged'>) => ({
  unaccompanied: person.unaccompanied,
  sexuallyAbused: signsOfSexualAbuse(codes),
})

const granted: Change<'ServiceElementGranted'> = ({ running }, { data: { grant, element, from } }) => ({
  running: [...running, { grant, element, from }],
})
const given: Change<'ServiceElementEnded'> = ({ running }, { data }) => ({ running: running.filter(({ grant }) => grant !== data.grant) })

/** One row per episode. */
export const entitlementFactFold: RowFold<EntitlementFact, EpisodeEvent> = {
  opens: {
    ReferralRegistered: ({ data }, key) => ({
      episode: key as EpisodeRef,
      referredOn: data.referredOn,
      treatedAsMinor: data.treatedAsMinor,
      ...personOf(data),
      ...{ measures: [], assessments: [], permits: [], running: [] },
    }),
  },
  changes: {
    EpisodeCodesChanged: (_, { data }) => personOf(data),
    AgeEstablished: (_, { data: { treatedAsMinor } }) => ({ treatedAsMinor }),
    ChildMeasureRecorded: ({ measures }, { data }) => ({ measures: [...measures, { asked: data.measure, on: data.takenOn }] }),
    NeedAssessed: ({ assessments }, { data: { path, elements, assessedOn } }) => ({
      assessments: [...assessments, { asked: { path, elements }, on: assessedOn }],
    }),
    ProvisionalServiceStarted: (_, { data: { suspectedBy, startedOn, expiresOn } }) => ({
      ...{ suspectedBy, provisionalOn: startedOn, provisionalUntil: expiresOn },
    }),
    VictimStatusConfirmed: (_, { data }) => ({ confirmedOn: data.confirmedOn }),
    VictimStatusNotConfirmed: (_, { data }) => ({ deniedOn: data.decidedOn }),
    ReflectionPeriodRecorded: (_, { data: { toldOn, endsOn } }) => ({ reflectionFrom: toldOn, reflectionUntil: endsOn }),
    ReflectionPeriodRevoked: (_, { data }) => ({ revokedOn: data.revokedOn }),
    PublicInterestPermitRecorded: ({ permits }, { data: { validFrom, validUntil } }) => ({
      permits: [...permits, { validFrom, validUntil }],
    }),
    HealthInsuranceRecorded: (_, { data }) => ({ insurance: data.status }),
    ServiceElementGranted: granted,
    ServiceElementEnded: given,
    ServiceEnded: (_, { data }) => ({ endedOn: data.endedOn }),
    ServiceRefused: (_, { data }) => ({ refusedOn: data.refusedOn }),
  },
}
