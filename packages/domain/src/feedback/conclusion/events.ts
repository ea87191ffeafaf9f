// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, law, LocalDate, oneOf, text, type TypeOf } from '@dutybook/modelling'
import { InitiativeId } from '../../service/initiative/events.js'
import { Reason } from '../../vocabulary.js'

const options = { basis: [law('AJ', '3.4')] }

/** What is to change because of the finding, and the initiative by which it is proposed. Never about a person. */
export const conclusion = {
  statement: text('ConclusionStatement', { et: 'Järeldus', en: 'Conclusion' }, { max: 500, lines: 'many' }),
  initiative: InitiativeId,
}
export const ConclusionAdopted = event(
  'ConclusionAdopted',
  { et: 'Järeldus vastu võetud', en: 'Conclusion adopted' },
  { ...conclusion, adoptedOn: called(LocalDate, 'Vastuvõtmise päev', 'Adopted on') },
  options,
)

export const declining = { reason: Reason }
export const ConclusionDeclined = event(
  'ConclusionDeclined',
  { et: 'Järeldusest loobutud', en: 'Conclusion declined' },
  { ...declining, declinedOn: called(LocalDate, 'Loobumise päev', 'Declined on') },
  options,
)

/** The initiative that was implemented. It may be another than the one named first, where that one was rejected. */
export const application = { initiative: InitiativeId }
export const ServiceChangeApplied = event(
  'ServiceChangeApplied',
  { et: 'Teenust muudetud', en: 'Service change applied' },
  {
    ...application,
    implementedOn: called(LocalDate, 'Elluviimise päev', 'Implemented on'),
    appliedOn: called(LocalDate, 'Kirjapaneku päev', 'Applied on'),
  },
  options,
)

export const ConclusionEvent = oneOf(
  'ConclusionEvent',
  { et: 'Järelduse sündmus', en: 'Event of a conclusion' },
  ConclusionAdopted,
  ConclusionDeclined,
  ServiceChangeApplied,
)
export type ConclusionEvent = TypeOf<typeof ConclusionEvent>
