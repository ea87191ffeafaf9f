import type { Plain, Step } from '@dutybook/modelling/testing'
import type { EpisodeCommand } from '../service/episode/commands.js'
import { people } from './people.js'

export type EpisodeStep = Step<EpisodeCommand>
export type EpisodeDataOf<Type extends EpisodeCommand['type']> = Plain<Extract<EpisodeCommand, { type: Type }>['data']>

const { adviser } = people

/** An adult from a third country, exploited at work; what a referral says where a sample does not say otherwise. */
export const plainReferral: EpisodeDataOf<'RegisterReferral'> = {
  victim: 'victim-7k2m9q',
  source: 'labourInspectorate',
  ground: 'personsWish',
  consentProvable: true,
  ageGroup: '25-34',
  reasonToThinkMinor: false,
  person: { sex: 'M', citizenship: 'UKR', legalStay: 'shortStay', unaccompanied: false },
  case: {
    forms: ['labour'],
    sections: ['KarS133'],
    sector: 'F',
    means: ['takesEarnings', 'withholdsDocuments'],
    recruiter: 'other',
    places: ['EE-37'],
    childInvolved: false,
  },
}

export const plainAssessment: EpisodeDataOf<'AssessNeed'> = {
  assessment: 'h1',
  path: 'adult',
  domains: {
    physical: 'some',
    health: 'some',
    psychological: 'great',
    emotional: 'great',
    social: 'some',
    cognitive: 'none',
    vulnerability: 'some',
  },
  elements: ['E3', 'E4', 'E5', 'E6', 'E7', 'E10'],
}

export const referralOn = (on: string, data: Partial<EpisodeDataOf<'RegisterReferral'>> = {}): EpisodeStep => [
  on,
  adviser,
  { type: 'RegisterReferral', data: { ...plainReferral, ...data } },
]

export const assessmentOn = (on: string, data: Partial<EpisodeDataOf<'AssessNeed'>> = {}): EpisodeStep => [
  on,
  adviser,
  { type: 'AssessNeed', data: { ...plainAssessment, ...data } },
]

export const grantOn = (on: string, grant: string, element: EpisodeDataOf<'GrantElement'>['element']): EpisodeStep => [
  on,
  adviser,
  { type: 'GrantElement', data: { grant, element, provider: 'prov-4fk2m9' } },
]

export const endOn = (on: string, reason: EpisodeDataOf<'EndService'>['reason']): EpisodeStep => [
  on,
  adviser,
  { type: 'EndService', data: { reason } },
]
