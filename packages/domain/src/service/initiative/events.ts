// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, choice, event, id, law, list, LocalDate, oneOf, PersonRef, text, type TypeOf } from '@dutybook/modelling'
import { DocumentRef, Reason } from '../../vocabulary.js'

export const InitiativeId = id(
  'InitiativeId',
  { et: 'Arendusalgatus', en: 'Development initiative' },
  '^ar-[0-9a-z][0-9a-z-]{1,38}$',
  'ar-hotline-2026',
)

const words = (name: string, et: string, en: string) => text(name, { et, en }, { max: 500, lines: 'many' })
const sources = list(DocumentRef, { et: 'Tõendid', en: 'Evidence' }, { min: 1, max: 20 })
const options = { basis: [law('AJ', '3.1')] }

/** What is to be changed in the service, why, and how it will be seen whether it helped. Never about a person. */
export const initiative = {
  problem: words('InitiativeProblem', 'Probleem', 'Problem'),
  evidence: sources,
  measure: words('InitiativeMeasure', 'Meede', 'Measure'),
  target: words('InitiativeTarget', 'Siht', 'Target'),
  reviewOn: called(LocalDate, 'Mõju hindamise päev', 'Review date'),
}
export const DevelopmentInitiativeStarted = event(
  'DevelopmentInitiativeStarted',
  { et: 'Arendusalgatus tehtud', en: 'Development initiative started' },
  { ...initiative, startedBy: called(PersonRef, 'Algataja', 'Started by'), startedOn: called(LocalDate, 'Algatamise päev', 'Started on') },
  options,
)

export const InitiativeVerdict = choice(
  'InitiativeVerdict',
  { et: 'Otsus', en: 'Decision' },
  { adopted: { et: 'vastu võetud', en: 'adopted' }, rejected: { et: 'tagasi lükatud', en: 'rejected' } },
)
export const initiativeDecision = { verdict: InitiativeVerdict, reason: Reason }
export const DevelopmentInitiativeDecided = event(
  'DevelopmentInitiativeDecided',
  { et: 'Arendusalgatus otsustatud', en: 'Development initiative decided' },
  { ...initiativeDecision, decidedOn: called(LocalDate, 'Otsustamise päev', 'Decided on') },
  options,
)

export const implementation = { evidence: sources }
export const DevelopmentInitiativeImplemented = event(
  'DevelopmentInitiativeImplemented',
  { et: 'Arendusalgatus ellu viidud', en: 'Development initiative implemented' },
  { ...implementation, implementedOn: called(LocalDate, 'Elluviimise päev', 'Implemented on') },
  options,
)

export const InitiativeEffect = choice(
  'InitiativeEffect',
  { et: 'Mõju', en: 'Effect' },
  {
    reached: { et: 'siht saavutati', en: 'target reached' },
    partly: { et: 'siht saavutati osaliselt', en: 'target partly reached' },
    missed: { et: 'sihti ei saavutatud', en: 'target missed' },
  },
)
export const initiativeReview = { effect: InitiativeEffect, evidence: sources }
export const DevelopmentInitiativeEffectReviewed = event(
  'DevelopmentInitiativeEffectReviewed',
  { et: 'Arendusalgatuse mõju hinnatud', en: 'Effect of the initiative reviewed' },
  initiativeReview,
  options,
)

export const InitiativeEvent = oneOf(
  'InitiativeEvent',
  { et: 'Arendusalgatuse sündmus', en: 'Event of a development initiative' },
  DevelopmentInitiativeStarted,
  DevelopmentInitiativeDecided,
  DevelopmentInitiativeImplemented,
  DevelopmentInitiativeEffectReviewed,
)
export type InitiativeEvent = TypeOf<typeof InitiativeEvent>
