// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, list, LocalDate, Money, oneOf, optional, type TypeOf } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { OrderNumber } from '../../vocabulary.js'
import { StaffPosition } from '../post/values.js'
import { DecisionKind } from './values.js'

const right8 = { basis: [cite('AJ', '4')] }

const dated = {
  position: called(StaffPosition, 'Kelle pädevus', 'Whose competence'),
  from: called(LocalDate, 'Alates', 'From'),
  order: called(OrderNumber, 'Käskkiri', 'Order'),
}

/** Up to which amount, and in which kinds of decision. Without a limit any amount, without kinds any kind. */
export const competence = {
  ...dated,
  limit: optional(called(Money, 'Piirmäär', 'Limit')),
  kinds: optional(list(DecisionKind, { et: 'Otsuse liigid', en: 'Kinds of decision' }, { min: 1, max: 50 })),
}

export const CompetenceGiven = event('CompetenceGiven', { et: 'Pädevus antud', en: 'Competence given' }, competence, right8)

export const competenceEnd = dated

export const CompetenceTaken = event('CompetenceTaken', { et: 'Pädevus võetud', en: 'Competence taken away' }, competenceEnd, right8)

export const CompetenceEvent = oneOf(
  'CompetenceEvent',
  { et: 'Pädevuse sündmus', en: 'Event of a competence' },
  CompetenceGiven,
  CompetenceTaken,
)
export type CompetenceEvent = TypeOf<typeof CompetenceEvent>
