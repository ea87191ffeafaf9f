import { choice, type TypeOf } from '@dutybook/modelling'

const unknown = { et: 'teadmata', en: 'unknown' }

export const Sex = choice(
  'Sex',
  { et: 'Sugu', en: 'Sex' },
  { F: { et: 'naine', en: 'female' }, M: { et: 'mees', en: 'male' }, other: { et: 'muu', en: 'other' }, unknown },
)
export type Sex = TypeOf<typeof Sex>

/** On what the person may be in Estonia (VMS; domain model §3, our decision). */
export const LegalStay = choice(
  'LegalStay',
  { et: 'Riigis viibimise alus', en: 'Legal stay' },
  {
    eeCitizen: { et: 'Eesti kodanik', en: 'Estonian citizen' },
    euRight: { et: 'elamisõigus Euroopa Liidu õiguse alusel', en: 'right of residence under European Union law' },
    residencePermit: { et: 'elamisluba', en: 'residence permit' },
    temporaryProtection: { et: 'ajutine kaitse', en: 'temporary protection' },
    shortStay: { et: 'lühiajaline viibimine', en: 'short stay' },
    reflectionPeriod: { et: 'järelemõtlemisaeg', en: 'reflection period' },
    publicInterestPermit: { et: 'elamisluba kaaluka avaliku huvi korral', en: 'permit for weighty public interest' },
    none: { et: 'alust ei ole', en: 'none' },
    unknown,
  },
)
export type LegalStay = TypeOf<typeof LegalStay>

/** Decides what of a health cost may be paid (OAS § 24 lg 8). */
export const HealthInsurance = choice(
  'HealthInsurance',
  { et: 'Ravikindlustus', en: 'Health insurance' },
  { insured: { et: 'kindlustatud', en: 'insured' }, notInsured: { et: 'kindlustamata', en: 'not insured' }, unknown },
)
export type HealthInsurance = TypeOf<typeof HealthInsurance>
