import { flag, list, LawRef, record, ShownLabel, text, called } from '@dutybook/modelling'

const number = text('LineNumber', { et: 'Number ametijuhendis', en: 'Number in the job description' }, { max: 10 })
const label = called(ShownLabel, 'Sõnastus', 'Wording')

const Line = record('CharterLine', { et: 'Ametijuhendi rida', en: 'Line of the job description' }, { number, label })

const Result = record(
  'CharterResult',
  { et: 'Oodatav tulemus', en: 'Expected result' },
  { number, label, judged: flag('Judged', { et: 'Hinnang on olemas', en: 'There is a verdict on it' }) },
)

const Duty = record(
  'CharterDuty',
  { et: 'Teenistuskohustus', en: 'Duty' },
  { number, label, results: list(Result, { et: 'Oodatavad tulemused', en: 'Expected results' }) },
)

const Coded = record(
  'CharterItem',
  { et: 'Ametijuhendi osa', en: 'Item of the job description' },
  { code: text('CharterCode', { et: 'Kood', en: 'Code' }, { max: 40 }), label },
)

const Requirement = record(
  'CharterRequirement',
  { et: 'Nõue', en: 'Requirement' },
  { ...Coded.fields, basis: list(LawRef, { et: 'Õiguslik alus', en: 'Legal basis' }) },
)

/** The job description as data. */
export const CharterAnswer = record(
  'CharterAnswer',
  { et: 'Ametijuhend', en: 'Job description' },
  {
    title: called(ShownLabel, 'Ametikoht', 'Title'),
    unit: called(ShownLabel, 'Üksus', 'Unit'),
    purpose: called(ShownLabel, 'Eesmärk', 'Purpose'),
    duties: list(Duty, { et: 'Teenistuskohustused', en: 'Duties' }),
    rights: list(Line, { et: 'Õigused', en: 'Rights' }),
    responsibilities: list(Line, { et: 'Vastutus', en: 'Responsibilities' }),
    tools: list(Coded, { et: 'Töövahendid', en: 'Tools' }),
    requirements: list(Requirement, { et: 'Nõuded', en: 'Requirements' }),
    competences: list(Coded, { et: 'Kompetentsid', en: 'Competences' }),
  },
)
