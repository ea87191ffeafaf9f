import { byLaw, naming, type RefusalList } from '@dutybook/modelling'
import { requirements, type RequirementCode } from '../../charter/requirements.js'

const missing = (requirement: RequirementCode, et: string, en: string) => byLaw(requirements[requirement].basis, et, en)

const languageNames = { et: { et: 'eesti', en: 'Estonian' }, ru: { et: 'vene', en: 'Russian' }, en: { et: 'inglise', en: 'English' } }
const levelNames = { none: { et: 'tõendamata', en: 'not proved' } }

/** Why somebody cannot be appointed: one refusal for each requirement. They do not say what a register answered. */
export const requirementRefusals = {
  EDUCATION_NOT_PROVEN: missing(
    'education',
    'Kõrgharidus ei ole tõendatud ja erandit ei ole tehtud.',
    'Higher education is not proved and no exception has been granted.',
  ),
  EXPERIENCE_TOO_SHORT: missing(
    'experience',
    'Tõendatud töökogemust on {months} täiskuud, nõutav on {required}, ja erandit ei ole tehtud.',
    '{months} full months of experience are proved, {required} are required, and no exception has been granted.',
  ),
  LANGUAGE_TOO_LOW: naming(
    { language: languageNames, proven: levelNames },
    missing(
      'languages',
      'Keeleoskus ({language}) on {proven}, nõutav on vähemalt {required}, ja erandit ei ole tehtud.',
      'The level of {language} is {proven}, at least {required} is required, and no exception has been granted.',
    ),
  ),
  AGE_NOT_PROVEN: missing('age', 'Täisealisus ei ole tõendatud.', 'Being of age is not proved.'),
  BARRING_RECORD_NOT_CLEARED: missing(
    'noBarringRecord',
    'Puudub kehtiv kontroll, mille järgi karistatus ei takista tööd ohvritega.',
    'There is no valid check by which no record stands against work with victims.',
  ),
  PREPARATION_NOT_PROVEN: missing('preparation', 'Erialane ettevalmistus ei ole tõendatud.', 'Professional preparation is not proved.'),
  CHILD_WORK_NOT_CLEARED: missing(
    'childWork',
    'Puudub kehtiv kontroll, mille järgi miski ei takista tööd lastega.',
    'There is no valid check by which nothing stands against work with children.',
  ),
} satisfies RefusalList

export type RequirementRefusal = keyof typeof requirementRefusals
