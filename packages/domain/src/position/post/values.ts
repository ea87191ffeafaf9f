import { called, choice, count, flag, id, LineNumber, list, Position, record, reference, without, type TypeOf } from '@dutybook/modelling'
import { languageLevels, type LanguageLevel as Level } from '../../charter/index.js'

/** One post (ametikoht): there is one service manager, but there may be several advisers, each with a post of their own. */
export const PostId = reference('PostId', { et: 'Ametikoha tunnus', en: 'Id of the post' }, 'post')
export type PostId = TypeOf<typeof PostId>

export const AppointmentId = id('AppointmentId', { et: 'Ametikoha täitmine', en: 'Appointment' }, '^a[0-9]{1,4}$', 'a1')
export type AppointmentId = TypeOf<typeof AppointmentId>

export const SubstitutionId = id('SubstitutionId', { et: 'Asendamine', en: 'Substitution' }, '^s[0-9]{1,4}$', 's1')
export type SubstitutionId = TypeOf<typeof SubstitutionId>

/** The positions of persons. Nobody is appointed to be the program itself, and nobody stands in for it. */
export const StaffPosition = choice(
  'StaffPosition',
  { et: 'Teenistuja ametikoht', en: 'Position of a person' },
  without(Position.options, 'system'),
)
export type StaffPosition = TypeOf<typeof StaffPosition>

/** Officials and employees differ in probation and in what the law asks of them, so the kind is always said. */
export const StaffKind = choice(
  'StaffKind',
  { et: 'Teenistuja liik', en: 'Kind of staff' },
  { official: { et: 'ametnik', en: 'official' }, employee: { et: 'töötaja', en: 'employee' } },
)

/** A line of the job description and which wording of it: 1 is the first, a changed text has the next number. */
export const WordedDuty = record(
  'WordedDuty',
  { et: 'Kohustus ja selle sõnastus', en: 'Duty and its wording' },
  { duty: LineNumber, wording: count('WordingVersion', { et: 'Sõnastuse number', en: 'Number of the wording' }, { min: 1, max: 1000 }) },
)

const levelNames = Object.fromEntries(languageLevels.map((level) => [level, { et: level, en: level }]))

/** A level of the Common European Framework of Reference. */
export const LanguageLevel = choice(
  'LanguageLevel',
  { et: 'Keeleoskuse tase', en: 'Level of language' },
  levelNames as Readonly<Record<Level, { readonly et: string; readonly en: string }>>,
)

/** ISO 639-1: `et`, `ru`. */
export const LanguageCode = id('LanguageCode', { et: 'Keel', en: 'Language' }, '^[a-z]{2}$', 'et')

export const RequiredLanguage = record(
  'RequiredLanguage',
  { et: 'Nõutav keeleoskus', en: 'Required language' },
  { language: LanguageCode, level: called(LanguageLevel, 'Vähemalt', 'At least') },
)

/** What section 7 of the description asks for before somebody is appointed. */
export const PostRequirements = record(
  'PostRequirements',
  { et: 'Ametikohale esitatavad nõuded', en: 'Requirements of the post' },
  {
    higherEducation: flag('HigherEducation', { et: 'Nõutav kõrgharidus', en: 'Higher education required' }),
    experienceMonths: count('ExperienceMonths', { et: 'Töökogemus täiskuudes', en: 'Experience in full months' }, { max: 600 }),
    languages: list(RequiredLanguage, { et: 'Keeled', en: 'Languages' }, { max: 10 }),
    worksWithVictims: flag('WorksWithVictims', {
      et: 'Töötab ohvritega: kehtivad seaduse nõuded abistajale',
      en: 'Works with victims: the requirements of the law for helpers hold',
    }),
  },
)
export type PostRequirements = TypeOf<typeof PostRequirements>
