import { byLaw, byOrder, naming } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { ServiceElementCode } from '../../vocabulary.js'

const health = cite('OAS', '24 lg 8')
const element = { element: ServiceElementCode.options }

/** What may be given, to whom and until when. */
export const grantRefusals = {
  GRANT_AFTER_END: byLaw(
    [cite('OAS', '24')],
    'Teenus on lõppenud või sellest on keeldutud: uut osa ei anta.',
    'The service ended or was refused: no further element is granted.',
  ),
  GRANT_BEFORE_ASSESSMENT: byLaw(
    [cite('OAS', '8 lg 1'), cite('OAS', '24 lg 2 p 2')],
    'Enne abivajaduse hindamist antakse ainult esmast abi.',
    'Before the assessment of need only first help is given.',
  ),
  NO_BASIS: byLaw(
    [cite('OAS', '24 lg 3'), cite('OAS', '24 lg 4'), cite('OAS', '24 lg 5')],
    'Teenusel ei ole alust: puudub õigustatud asutuse kahtlus, ohvri staatus ja järelemõtlemisaeg.',
    'The service has no basis: there is no suspicion of an entitled body, no status of a victim and no reflection period.',
  ),
  PROVISIONAL_EXPIRED: byLaw(
    [cite('OAS', '24 lg 4')],
    'Kahtluse alusel sai teenust anda kuni {expiresOn}; {day} enam mitte.',
    'The service on suspicion could be given until {expiresOn}; not on {day}.',
  ),
  LEGAL_STAY_OVER: byLaw(
    [cite('OAS', '24 lg 5')],
    'Seaduslik viibimine lõppes {expiresOn}; {day} teenust enam ei anta.',
    'The legal stay ended on {expiresOn}; the service is not given on {day}.',
  ),
  NEED_NOT_FOUND: naming(
    element,
    byLaw(
      [cite('OAS', '24 lg 2 p 2')],
      'Hindamine ei näidanud vajadust teenuse osa „{element}” järele.',
      'The assessment found no need for the element “{element}”.',
    ),
  ),
  ELEMENT_ALREADY_GRANTED: naming(
    element,
    byOrder('Teenuse osa „{element}” juba antakse.', 'The element “{element}” is already being given.'),
  ),
  GRANT_EXISTS: byOrder('Selle tunnuse all on antud midagi muud.', 'Something else was granted under this id.'),
  UNKNOWN_GRANT: byOrder('Tunnuse {grant} all ei ole midagi antud.', 'Nothing was granted under {grant}.'),
  HEALTH_INSURANCE_UNKNOWN: byLaw(
    [health],
    'Tervishoiukulu ei kaeta enne, kui on teada, kas inimene on ravikindlustatud.',
    'A health cost is not paid before it is known whether the person has health insurance.',
  ),
  INSURED_PART_NOT_PAID: byLaw(
    [health],
    'Ravikindlustatud inimese eest kaetakse ainult see osa, mida kindlustus ei kata.',
    'For a person with health insurance only the part that the insurance does not cover is paid.',
  ),
}
