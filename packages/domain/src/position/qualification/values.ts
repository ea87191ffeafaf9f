import { choice, id, reference, type TypeOf } from '@dutybook/modelling'
import { requirements } from '../../charter/requirements.js'

/** The file of one person's proofs; its reference says nothing about the person. */
export const QualificationFileId = reference('QualificationFileId', { et: 'Kvalifikatsioonitoimik', en: 'Qualification file' }, 'file')
export type QualificationFileId = TypeOf<typeof QualificationFileId>

export const ProofId = id('ProofId', { et: 'Tõendi number toimikus', en: 'Number of the proof in the file' }, '^t[0-9]{1,4}$', 't1')
export type ProofId = TypeOf<typeof ProofId>

const label = (code: keyof typeof requirements) => requirements[code].label

/** The requirements of section 7 and of the law for helpers. */
export const Requirement = choice(
  'PostRequirement',
  { et: 'Ametikoha nõue', en: 'Requirement of the post' },
  {
    education: label('education'),
    experience: label('experience'),
    languages: label('languages'),
    age: label('age'),
    noBarringRecord: label('noBarringRecord'),
    preparation: label('preparation'),
    childWork: label('childWork'),
    computerSkills: label('computerSkills'),
    financeBasics: label('financeBasics'),
    projectBasics: label('projectBasics'),
  },
)
export type Requirement = TypeOf<typeof Requirement>

const { education, experience, languages, age, noBarringRecord, preparation, childWork, ...skills } = Requirement.options

/** What a document proves as such. Of age it is kept that it is enough, never the date of birth. */
export const DocumentedRequirement = choice(
  'DocumentedRequirement',
  { et: 'Dokumendiga tõendatav nõue', en: 'Requirement proved by a document' },
  { education, age, preparation, ...skills },
)
export type DocumentedRequirement = TypeOf<typeof DocumentedRequirement>

/** What a register answers with yes or no. */
export const BackgroundCheck = choice('BackgroundCheck', { et: 'Taustakontroll', en: 'Background check' }, { noBarringRecord, childWork })
export type BackgroundCheck = TypeOf<typeof BackgroundCheck>

/** What the agency asks for itself, so that the director general may except somebody from it; the law's requirements know no exception. */
export const ExceptableRequirement = choice(
  'ExceptableRequirement',
  { et: 'Nõue, millest saab teha erandi', en: 'Requirement that knows an exception' },
  { education, experience, languages },
)
export type ExceptableRequirement = TypeOf<typeof ExceptableRequirement>

export const ExperienceField = choice(
  'ExperienceField',
  { et: 'Töökogemuse valdkond', en: 'Field of the experience' },
  {
    authority: { et: 'asutuse valdkond', en: 'field of the authority' },
    position: { et: 'ametikoha valdkond', en: 'field of the position' },
  },
)

/** How a level of language was proved. */
export const LanguageProof = choice(
  'LanguageProof',
  { et: 'Keeleoskuse tõendamise viis', en: 'How the language was proved' },
  {
    certificate: { et: 'tasemetunnistus', en: 'certificate of the level' },
    education: { et: 'selles keeles omandatud haridus', en: 'education in that language' },
    interview: { et: 'vestlus', en: 'interview' },
  },
)
