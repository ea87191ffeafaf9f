// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, law, LocalDate, oneOf, type TypeOf } from '@dutybook/modelling'
import { DocumentRef, Reason } from '../../vocabulary.js'
import { reach } from '../values.js'

/** How the experience of users is gathered, and the document that says so. */
export const feedbackPlan = { ...reach, document: DocumentRef }

const options = { basis: [law('AJ', '3.4')] }

export const FeedbackSystemEstablished = event(
  'FeedbackSystemEstablished',
  { et: 'Tagasisidesüsteem loodud', en: 'Feedback system established' },
  { ...feedbackPlan, establishedOn: called(LocalDate, 'Loomise päev', 'Established on') },
  options,
)

export const FeedbackSystemChanged = event(
  'FeedbackSystemChanged',
  { et: 'Tagasisidesüsteemi muudetud', en: 'Feedback system changed' },
  { ...feedbackPlan, changedOn: called(LocalDate, 'Muutmise päev', 'Changed on') },
  options,
)

export const FeedbackSystemClosed = event(
  'FeedbackSystemClosed',
  { et: 'Tagasisidesüsteem suletud', en: 'Feedback system closed' },
  { reason: Reason, lastDay: called(LocalDate, 'Viimane päev', 'Last day') },
  options,
)

export const FeedbackSystemEvent = oneOf(
  'FeedbackSystemEvent',
  { et: 'Tagasisidesüsteemi sündmus', en: 'Event of a feedback system' },
  FeedbackSystemEstablished,
  FeedbackSystemChanged,
  FeedbackSystemClosed,
)
export type FeedbackSystemEvent = TypeOf<typeof FeedbackSystemEvent>
