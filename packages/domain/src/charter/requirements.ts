import { months, type Label, type LawRef, type Months } from '@dutybook/modelling'
import { cite } from '../law/acts.js'

/** The levels of the Common European Framework of Reference, the lowest first. */
export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export type LanguageLevel = (typeof languageLevels)[number]

export const isAtLeast = (level: LanguageLevel, required: LanguageLevel): boolean =>
  languageLevels.indexOf(level) >= languageLevels.indexOf(required)

/** How a requirement is met: by a proof that somebody checked, or by the person's word that the superior confirms. */
export type Evidence = 'proof' | 'confirmedWord'

export type RequirementCode =
  | 'education'
  | 'experience'
  | 'languages'
  | 'computerSkills'
  | 'financeBasics'
  | 'projectBasics'
  | 'age'
  | 'noBarringRecord'
  | 'preparation'
  | 'childWork'

export interface Requirement {
  readonly label: Label
  readonly evidence: Evidence
  /** What follows when it is not met: no appointment, no work with victims, or a piece of advice only. */
  readonly without: 'noAppointment' | 'noWorkWithVictims' | 'advice'
  /** Section 7 of the job description, or the law on those who help victims directly. */
  readonly basis: readonly LawRef[]
}

const description = [cite('AJ', '7')]
const statute = [cite('OAS', '12–13')]

/** The requirements of the position (ametikohale esitatavad nõuded) that can be met or not; competences are apart. */
export const requirements: Readonly<Record<RequirementCode, Requirement>> = {
  education: { label: { et: 'kõrgharidus', en: 'higher education' }, evidence: 'proof', without: 'noAppointment', basis: description },
  experience: {
    label: { et: 'töökogemus asutuse või ametikoha valdkonnas', en: 'experience in the field of the authority or of the position' },
    evidence: 'proof',
    without: 'noAppointment',
    basis: description,
  },
  languages: { label: { et: 'keeleoskus', en: 'languages' }, evidence: 'proof', without: 'noAppointment', basis: description },
  computerSkills: { label: { et: 'arvutioskus', en: 'computer skills' }, evidence: 'confirmedWord', without: 'advice', basis: description },
  financeBasics: {
    label: { et: 'finantsjuhtimise alused', en: 'basics of finance' },
    evidence: 'proof',
    without: 'advice',
    basis: description,
  },
  projectBasics: {
    label: { et: 'projektijuhtimise põhimõtted', en: 'principles of project management' },
    evidence: 'proof',
    without: 'advice',
    basis: description,
  },
  age: { label: { et: 'täisealisus', en: 'being of age' }, evidence: 'proof', without: 'noWorkWithVictims', basis: statute },
  noBarringRecord: {
    label: {
      et: 'karistatuse puudumine kliente ohustava tahtliku kuriteo eest',
      en: 'no record of an intentional crime that endangers clients',
    },
    evidence: 'proof',
    without: 'noWorkWithVictims',
    basis: statute,
  },
  preparation: {
    label: { et: 'erialane ettevalmistus', en: 'professional preparation' },
    evidence: 'proof',
    without: 'noWorkWithVictims',
    basis: statute,
  },
  childWork: {
    label: { et: 'lastega töötamise piirangu puudumine', en: 'no bar on work with children' },
    evidence: 'proof',
    without: 'noWorkWithVictims',
    basis: [...statute, cite('LasteKS', '20')],
  },
}

/** Time in fields that overlap counts once. */
export const requiredExperience: Months = months(36)

export const requiredLanguages: Readonly<Record<'et' | 'ru' | 'en', LanguageLevel>> = { et: 'C1', ru: 'C1', en: 'B1' }
