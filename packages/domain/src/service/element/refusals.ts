import type { Either } from '@dutybook/fp'
import { byLaw, byOrder, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

/** Every reason for which an act on an element of the service is refused. */
export const elementRefusals = {
  NOT_ARRANGED: byOrder('Teenuse osa osutamist ei ole korraldatud.', 'The provision of the element has not been arranged.'),
  ANOTHER_ELEMENT: byOrder('Selle tunnuse all on muu teenuse osa või maakond.', 'Another element or county stands under this id.'),
  PROVIDER_MISSING: byLaw(
    [cite('OAS', '15 lg 3')],
    'Halduslepingu või ostu korral on teada, kes teenust osutab.',
    'Under a contract or a purchase it is known who provides.',
  ),
  IN_HOUSE_PROVIDER: byOrder(
    'Mida amet ise osutab, sellel ei ole muud teenuseosutajat.',
    'What the agency provides itself has no other provider.',
  ),
  GAP_EXISTS: byOrder('Selle tunnuse all on teistsugune katkestus.', 'A different gap was reported under this id.'),
  UNKNOWN_GAP: byOrder('Katkestust {gap} ei ole.', 'There is no gap {gap}.'),
  GAP_OVER: byOrder('Katkestus {gap} on juba läbi.', 'The gap {gap} is already over.'),
  COVER_EXISTS: byOrder('Katkestuse {gap} ajaks on korraldatud muu asendaja.', 'Another stand-in was arranged for the gap {gap}.'),
  STAND_IN_IS_PROVIDER: byLaw(
    [cite('AJ', '3.1')],
    'See, kelle juures on katkestus, ei saa olla enda asendaja.',
    'Whoever has the gap cannot be their own stand-in.',
  ),
  GAP_NOT_TOLD: byOrder('Selle teenuse osa katkestusest eraldi ei teavitata.', 'A gap of this element is not told apart.'),
  GAP_KNOWN_LATER: byOrder('Katkestus saab teatavaks alles {knownAt}.', 'The gap becomes known only at {knownAt}.'),
  GAP_NOT_ALERTED: byOrder('Katkestusest {gap} ei ole veel teavitatud.', 'Nobody has been alerted of the gap {gap} yet.'),
  GAP_NOT_DUE: byOrder('Katkestus tuleb lahendada enne {resolveBy}.', 'The gap is to be resolved by {resolveBy}.'),
  BEFORE_THE_GAP: byOrder('Katkestus algas alles {reportedOn}.', 'The gap began only on {reportedOn}.'),
} satisfies RefusalList

export type ElementRefusal = keyof typeof elementRefusals

export const refused = (code: ElementRefusal, facts?: RefusalFacts, at?: string): Either<Refusal<ElementRefusal>, never> =>
  refuse(code, facts, at)
