import { without } from '@dutybook/modelling'
import type { DataOf, EpisodeEvent } from './episode-event.js'
import type { Episode } from './state.js'

export type Evolve<Type extends EpisodeEvent['type']> = (state: Episode, data: DataOf<Type>) => Episode

export const referred: Evolve<'ReferralRegistered'> = (state, data) => ({
  ...state,
  referral: { asked: without(data, 'treatedAsMinor', 'referredOn'), on: data.referredOn },
  codes: { person: data.person, case: data.case },
  ageGroup: data.ageGroup,
  treatedAsMinor: data.treatedAsMinor,
})

export const coded: Evolve<'EpisodeCodesChanged'> = (state, codes) => ({ ...state, codes })

export const aged: Evolve<'AgeEstablished'> = (state, { ageGroup, treatedAsMinor }) => ({ ...state, ageGroup, treatedAsMinor })

export const protectedAsChild: Evolve<'ChildMeasureRecorded'> = (state, { measure, takenOn }) => ({
  ...state,
  measures: [...state.measures, { asked: measure, on: takenOn }],
})

export const assessed: Evolve<'NeedAssessed'> = (state, data) => ({
  ...state,
  assessments: [...state.assessments, { asked: without(data, 'assessedOn'), on: data.assessedOn }],
})

export const startedOnSuspicion: Evolve<'ProvisionalServiceStarted'> = (state, data) => ({
  ...state,
  provisional: { asked: without(data, 'victim', 'startedOn', 'expiresOn'), on: data.startedOn, expiresOn: data.expiresOn },
})

export const confirmed: Evolve<'VictimStatusConfirmed'> = (state, data) => ({
  ...state,
  confirmation: { asked: without(data, 'victim', 'confirmedOn'), on: data.confirmedOn },
})

export const notConfirmed: Evolve<'VictimStatusNotConfirmed'> = (state, data) => ({
  ...state,
  denial: { asked: without(data, 'victim', 'decidedOn'), on: data.decidedOn },
})

export const reflecting: Evolve<'ReflectionPeriodRecorded'> = (state, data) => ({ ...state, reflection: without(data, 'victim') })

export const revoked: Evolve<'ReflectionPeriodRevoked'> = (state, { ground, revokedOn }) => ({
  ...state,
  revocation: { asked: { ground }, on: revokedOn },
})

export const permitted: Evolve<'PublicInterestPermitRecorded'> = (state, permit) => ({ ...state, permits: [...state.permits, permit] })

export const insured: Evolve<'HealthInsuranceRecorded'> = (state, { status }) => ({ ...state, insurance: status })

export const granted: Evolve<'ServiceElementGranted'> = (state, data) => ({
  ...state,
  grants: [...state.grants, { asked: without(data, 'from'), on: data.from }],
})

export const elementEnded: Evolve<'ServiceElementEnded'> = (state, { grant, lastDay }) => ({
  ...state,
  grants: state.grants.map((each) => (each.asked.grant === grant ? { ...each, endedOn: lastDay } : each)),
})

export const objected: Evolve<'ProcessingObjectionRecorded'> = (state, { objectedOn }) => ({ ...state, objectedOn })

export const reminded: Evolve<'ConfirmationReminderDue'> = (state, { expiresOn }) => ({ ...state, remindedOf: expiresOn })

export const lapsed: Evolve<'ProvisionalPeriodLapsed'> = (state, { expiresOn }) => ({ ...state, lapsed: expiresOn })

export const stayEndDue: Evolve<'ReflectionEndDue'> = (state, { endsOn }) => ({ ...state, stayEndsDue: [...state.stayEndsDue, endsOn] })

export const closingAsked: Evolve<'ClosingTaskOpened'> = (state, { cause }) => ({
  ...state,
  closingTasks: [...state.closingTasks, cause],
})

export const ended: Evolve<'ServiceEnded'> = (state, { reason, endedOn }) => ({ ...state, ending: { asked: { reason }, on: endedOn } })

export const refusedService: Evolve<'ServiceRefused'> = (state, { ground, refusedOn }) => ({
  ...state,
  refusal: { asked: { ground }, on: refusedOn },
})
