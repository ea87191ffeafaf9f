import { daysBetween, type LocalDate, type Patch, type RecordedOf, type RowFold } from '@dutybook/modelling'
import {
  citizenshipGroupOf,
  ctdcBandsOf,
  estonianLaw,
  euAgeGroupOf,
  euMembers,
  lastCountedDay,
  serviceBeganOn,
  type AgeGroup,
  type EpisodeEvent,
  type Rights,
} from '@dutybook/domain'
import { firstOf, monthOf, yearOf } from '../calendar-columns.js'
import type { EpisodeFactRow } from './episode-row.js'

type Referred = Extract<RecordedOf<EpisodeEvent>, { readonly type: 'ReferralRegistered' }>
type Person = Referred['data']['person']

/** The group by the countries that were in the European Union on the day of the referral, by the base collection of the law. */
const ofCitizen = (person: Person, referredOn: LocalDate) => ({
  ...person,
  citizenshipGroup: citizenshipGroupOf(person.citizenship, estonianLaw.valueOn(euMembers, referredOn).value),
})

const ofAge = (ageGroup: AgeGroup) => ({ ageGroup, euAgeGroup: euAgeGroupOf(ageGroup), ctdcAgeBands: ctdcBandsOf(ageGroup) })

const opened = ({ data }: Referred, key: string): EpisodeFactRow => ({
  episode: key as EpisodeFactRow['episode'],
  victim: data.victim,
  ...{ source: data.source, ground: data.ground },
  ...{ referredOn: data.referredOn, referredYear: yearOf(data.referredOn), referredMonth: monthOf(data.referredOn) },
  ...ofCitizen(data.person, data.referredOn),
  ...ofAge(data.ageGroup),
  treatedAsMinor: data.treatedAsMinor,
  ...data.case,
  permits: [],
})

/** A late fact may lie before the one that it follows from; then it took no days. */
const daysFrom = (from: LocalDate | undefined, to: LocalDate | undefined): number | undefined =>
  from === undefined || to === undefined ? undefined : Math.max(0, daysBetween(from, to))

const on = <A extends object>(day: LocalDate | undefined, rest: A) => (day === undefined ? undefined : { on: day, ...rest })

function rightsOf(row: EpisodeFactRow): Rights {
  const { provisionalOn, provisionalUntil, reflectionFrom, reflectionUntil } = row
  const facts = {
    provisional: provisionalUntil && on(provisionalOn, { expiresOn: provisionalUntil }),
    confirmation: on(row.identifiedOn, {}),
    denial: on(row.notConfirmedOn, {}),
    reflection: reflectionFrom && reflectionUntil && { toldOn: reflectionFrom, endsOn: reflectionUntil },
    revocation: on(row.revokedOn, {}),
    objectedOn: row.objectedOn,
  }
  const known = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as Omit<Rights, 'permits'>
  return { ...known, permits: row.permits.map(({ from, to }) => ({ validFrom: from, validUntil: to })) }
}

const endOfDays = '2199-12-31' as LocalDate

function statusOf({ identifiedOn, identifiedUnder, notConfirmedOn, suspectedOn }: Patch<EpisodeFactRow>): EpisodeFactRow['status'] {
  if (identifiedOn !== undefined) return identifiedUnder === 'foreign' ? 'identifiedAbroad' : 'identified'
  if (notConfirmedOn !== undefined) return 'notConfirmed'
  return suspectedOn === undefined ? undefined : 'suspected'
}

/** What follows from the days of the status and of the right to the service, whichever of them became known last. */
function standing(row: EpisodeFactRow, known: Patch<EpisodeFactRow>): Patch<EpisodeFactRow> {
  const now = { ...row, ...known } as EpisodeFactRow
  const suspectedOn = firstOf(now.provisionalOn, now.reflectionFrom)
  const rights = rightsOf(now)
  const [startedOn, counted] = [serviceBeganOn(rights), lastCountedDay(rights, endOfDays)]
  return {
    ...known,
    ...{ suspectedOn, suspectedYear: suspectedOn && yearOf(suspectedOn) },
    ...{ startedOn, startedYear: startedOn && yearOf(startedOn), countedUntil: counted === endOfDays ? undefined : counted },
    daysToIdentification: daysFrom(suspectedOn, now.identifiedOn),
    status: statusOf({ ...now, suspectedOn }),
  }
}

/** One row per episode. Of what can only happen once the last record stands, as for the rules. */
export const episodeFold: RowFold<EpisodeFactRow, EpisodeEvent> = {
  opens: { ReferralRegistered: opened },
  changes: {
    EpisodeCodesChanged: ({ referredOn }, { data }) => ({
      ...{ sector: undefined, ...data.case },
      ...ofCitizen(data.person, referredOn),
    }),
    AgeEstablished: (_, { data }) => ({ ...ofAge(data.ageGroup), treatedAsMinor: data.treatedAsMinor }),
    ChildMeasureRecorded: (row, { data }) =>
      data.measure === 'substituteCare' ? { substituteCareOn: firstOf(row.substituteCareOn, data.takenOn) } : {},
    NeedAssessed: (row, { data }) => {
      const assessedOn = firstOf(row.assessedOn, data.assessedOn)
      return { assessedOn, daysToAssessment: daysFrom(row.referredOn, assessedOn) }
    },
    ProvisionalServiceStarted: (row, { data: { startedOn, expiresOn, suspectedBy } }) =>
      standing(row, { provisionalOn: startedOn, provisionalUntil: expiresOn, suspectedBy }),
    VictimStatusConfirmed: (row, { data: { confirmedOn, by, section } }) =>
      standing(row, { identifiedOn: confirmedOn, identifiedYear: yearOf(confirmedOn), identifiedBy: by, identifiedUnder: section }),
    VictimStatusNotConfirmed: (row, { data }) => standing(row, { notConfirmedOn: data.decidedOn }),
    ReflectionPeriodRecorded: (row, { data: { toldOn, endsOn } }) => standing(row, { reflectionFrom: toldOn, reflectionUntil: endsOn }),
    ReflectionPeriodRevoked: (row, { data: { revokedOn, ground } }) => standing(row, { revokedOn, revocationGround: ground }),
    PublicInterestPermitRecorded: (row, { data: { validFrom, validUntil } }) =>
      standing(row, { permits: [...row.permits, { from: validFrom, to: validUntil }] }),
    HealthInsuranceRecorded: (_, { data }) => ({ insurance: data.status }),
    ProcessingObjectionRecorded: (row, { data }) => standing(row, { objectedOn: data.objectedOn }),
    ServiceEnded: (_, { data: { endedOn, reason } }) => ({
      ...{ endedOn, endedYear: yearOf(endedOn), endedMonth: monthOf(endedOn), endingReason: reason },
    }),
    ServiceRefused: (_, { data }) => ({ refusedOn: data.refusedOn, refusalGround: data.ground }),
  },
}
