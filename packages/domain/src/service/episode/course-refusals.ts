import { byLaw, byOrder, naming } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { ReferralSource } from '../codes/identification.js'
import { ClosingCause } from './outcome-values.js'

const notice = cite('OAS', '7')

/** Referral, assessment, ending and what the system tells. */
export const courseRefusals = {
  ALREADY_REFERRED: byOrder('Selle tunnuse all on teistsugune pöördumine.', 'A different referral was registered under this id.'),
  NOT_REFERRED: byOrder('Selleks päevaks ei olnud pöördumist registreeritud.', 'No referral had been registered by that day.'),
  EPISODE_ENDED: byOrder(
    'Juhtum on läbi: teenus on lõppenud või sellest on keeldutud.',
    'The episode is over: the service ended, or it was refused.',
  ),
  GROUND_NOT_OF_SOURCE: naming(
    { source: ReferralSource.options },
    byLaw(
      [cite('OAS', '7 lg 1')],
      'Erilise kaitse vajaduse alusel edastab andmeid kriminaalmenetluse läbiviija; allikas „{source}” edastab neid inimese soovil.',
      'Data are sent for a special protection need by a body that conducts criminal proceedings; “{source}” sends them at the person’s wish.',
    ),
  ),
  CONSENT_NOT_PROVABLE: byLaw(
    [notice],
    'Andmed edastatakse inimese soovil ja nõusolek peab olema tõendatav.',
    'The data are sent at the person’s wish, and the consent must be provable.',
  ),
  CHILD_GROUND_FOR_ADULT: byLaw(
    [cite('OAS', '8 lg 2')],
    'Abivajava lapse alusel saab pöörduda ainult alaealise asjas.',
    'A child in need is a ground only for a person who is treated as a minor.',
  ),
  AGE_STILL_UNKNOWN: byOrder('Kindlaks tehtud vanus ei saa olla teadmata.', 'An age that was established cannot be unknown.'),
  ASSESSMENT_EXISTS: byOrder('Selle tunnuse all on teistsugune hindamine.', 'A different assessment was recorded under this id.'),
  PROCESSING_OBJECTED: byLaw(
    [notice],
    'Inimene keelas {objectedOn} oma andmete töötlemise; teenuste pakkumiseks neid enam ei töödelda.',
    'On {objectedOn} the person objected to the processing of their data; they are no longer processed to offer services.',
  ),
  NO_OBJECTION: byOrder('Andmete töötlemise keeldu ei ole kirja pandud.', 'No objection to processing has been recorded.'),
  OPEN_GRANTS: byLaw(
    [cite('OAS', '24 lg 3')],
    'Vajadus ei ole lõppenud, kuni teenuse osi antakse: {grants}.',
    'The need has not ended while elements are being given: {grants}.',
  ),
  CONFIRMATION_STILL_POSSIBLE: byLaw(
    [cite('OAS', '24 lg 4')],
    'Kinnituse aeg ei ole läbi: teenust ei saa lõpetada põhjusel, et kahtlust tähtajaks ei kinnitatud.',
    'The time for the confirmation is not over: the service cannot end because it was not confirmed in time.',
  ),
  LEGAL_BASIS_STANDS: byLaw(
    [cite('OAS', '24 lg 5'), cite('OAS', '24 lg 7')],
    'Inimesel on Eestis viibimiseks seaduslik alus.',
    'The person has a legal basis to stay in Estonia.',
  ),
  SERVICE_ALREADY_BEGUN: byOrder(
    'Teenus on juba alanud: sellest ei keelduta, vaid see lõpetatakse.',
    'The service has already begun: it is not refused but ended.',
  ),
  NOT_DUE_YET: byOrder('Selleks on aeg alles {dueOn}.', 'It is not due before {dueOn}.'),
  CAUSE_NOT_COME: naming(
    { cause: ClosingCause.options },
    byOrder('Lõpetamise ülesandeks ei ole veel põhjust „{cause}”.', 'The cause of the closing task has not come about: “{cause}”.'),
  ),
}
