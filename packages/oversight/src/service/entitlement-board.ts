import { daysBetween, extended, viewOf, type ReadingDay, type RecordedOf, type RowExtension } from '@dutybook/modelling'
import {
  entitledBy,
  entitlementFactFold,
  episodeStatus,
  grantableBy,
  rightsOf,
  serviceEpisode,
  workersWithPersons,
  type EntitlementFact,
  type EpisodeEvent,
} from '@dutybook/domain'
import { EntitlementRow, ShownEntitlement } from './entitlement-row.js'

type Proofs = Omit<EntitlementRow, keyof EntitlementFact>

const stay = (_: EntitlementRow, { id }: { readonly id: EntitlementRow['referralEvent'] }) => ({ stayEvent: id })
const end = (_: EntitlementRow, { id }: { readonly id: EntitlementRow['referralEvent'] }) => ({ endEvent: id })

const board: RowExtension<EntitlementFact, Proofs, EpisodeEvent> = {
  opens: { ReferralRegistered: ({ id }) => ({ referralEvent: id }) },
  changes: {
    NeedAssessed: (_, { id }) => ({ assessmentEvent: id }),
    ProvisionalServiceStarted: (_, { id }) => ({ provisionalEvent: id }),
    VictimStatusConfirmed: (_, { id }) => ({ confirmationEvent: id }),
    ReflectionPeriodRecorded: stay,
    ReflectionPeriodRevoked: stay,
    PublicInterestPermitRecorded: stay,
    ServiceEnded: end,
    ServiceRefused: end,
  },
  // Nothing more is processed to offer services, a list for workers least of all (OAS § 7); the counts by month keep the number.
  removes: ['ProcessingObjectionRecorded'],
}

function shown(row: EntitlementRow, { day, law }: ReadingDay): ShownEntitlement {
  const { mayGrant: entitledTo, ...rights } = rightsOf(entitledBy(row), day, law)
  const { episode, referredOn, treatedAsMinor, suspectedBy, insurance, endedOn, refusedOn, running } = row
  const underWay = endedOn === undefined && refusedOn === undefined
  const left = underWay && rights.expiresOn ? daysBetween(day, rights.expiresOn) : undefined
  return {
    ...{ episode, referredOn, treatedAsMinor, entitledTo, ...rights },
    ...(suspectedBy ? { suspectedBy } : {}),
    ...(insurance ? { insurance } : {}),
    ...{ status: episodeStatus(entitledBy(row)), underWay },
    ...(left === undefined ? {} : left < 0 ? { daysOver: -left } : { daysLeft: left }),
    mayGrant: grantableBy(row, day, law),
    given: [...new Set(running.map(({ element }) => element))],
    ...proofsOf(row),
  }
}

function proofsOf({ referralEvent, assessmentEvent, provisionalEvent, confirmationEvent, stayEvent, endEvent }: EntitlementRow): Proofs {
  return {
    referralEvent,
    ...(assessmentEvent ? { assessmentEvent } : {}),
    ...(provisionalEvent ? { provisionalEvent } : {}),
    ...(confirmationEvent ? { confirmationEvent } : {}),
    ...(stayEvent ? { stayEvent } : {}),
    ...(endEvent ? { endEvent } : {}),
  }
}

/**
 * What may be granted to this person on a day, on which basis, until when, and what is waited for (domain model §4.10). It asks the
 * very rules by which a grant is decided. An objection takes the episode off the board at once.
 */
export const entitlementBoard = viewOf({
  name: 'entitlementBoard',
  version: 1,
  label: { et: 'Õiguste tahvel', en: 'Entitlement board' },
  duty: '3.1',
  readers: workersWithPersons,
  row: EntitlementRow,
  shown: ShownEntitlement,
  show: shown,
  sources: [serviceEpisode],
  keys: (_event: RecordedOf<EpisodeEvent>, id) => [id],
  fold: extended(entitlementFactFold, board),
})
