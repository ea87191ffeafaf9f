import { byLaw, byOrder, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

/** Every reason for which an act on a development initiative is refused. */
export const initiativeRefusals = {
  ALREADY_STARTED: byOrder('Selle tunnuse all on teistsugune algatus.', 'A different initiative was started under this id.'),
  NOT_STARTED: byOrder('Algatust ei ole tehtud.', 'The initiative has not been started.'),
  REVIEW_NOT_LATER: byOrder('Mõju ei hinnata algatamise päeval ega enne seda.', 'The effect is reviewed on a later day than the start.'),
  ALREADY_DECIDED: byOrder('Algatus on otsustatud teisiti.', 'The initiative was decided differently.'),
  NOT_ADOPTED: byOrder('Algatust ei ole vastu võetud.', 'The initiative has not been adopted.'),
  ALREADY_IMPLEMENTED: byOrder('Elluviimine on kirja pandud teisiti.', 'The implementation was recorded differently.'),
  NOT_IMPLEMENTED: byOrder('Algatust ei ole ellu viidud.', 'The initiative has not been implemented.'),
  REVIEW_BEFORE_ITS_DAY: byLaw(
    [cite('AJ', '3.1')],
    'Mõju hinnatakse päeval {reviewOn} või hiljem, nagu algatades lubati.',
    'The effect is reviewed on {reviewOn} or later, as was promised at the start.',
  ),
  BEFORE_LAST_STEP: byOrder(
    'Eelmine samm tehti päeval {day}; see ei saa olla varem.',
    'The step before was taken on {day}; this one is not earlier.',
  ),
  ALREADY_REVIEWED: byOrder('Mõju on hinnatud teisiti.', 'The effect was reviewed differently.'),
} satisfies RefusalList

export type InitiativeRefusal = keyof typeof initiativeRefusals
