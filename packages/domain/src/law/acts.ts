import { law, type Label, type LawRef } from '@dutybook/modelling'

/** The acts that references name, by the abbreviation in use. `AJ` is the job description itself, the basis of what the agency sets. */
export const acts = {
  AJ: { et: 'ametijuhend', en: 'job description of the position' },
  ATS: { et: 'avaliku teenistuse seadus', en: 'Civil Service Act' },
  ATSS: { et: 'asendustäitmise ja sunniraha seadus', en: 'Substitutive Enforcement and Penalty Payment Act' },
  AvTS: { et: 'avaliku teabe seadus', en: 'Public Information Act' },
  ELL: { et: 'Euroopa Liidu leping', en: 'Treaty on European Union' },
  HKTS: { et: 'halduskoostöö seadus', en: 'Administrative Co-operation Act' },
  HMS: { et: 'haldusmenetluse seadus', en: 'Administrative Procedure Act' },
  IKÜM: { et: 'isikuandmete kaitse üldmäärus (EL) 2016/679', en: 'General Data Protection Regulation (EU) 2016/679' },
  KorS: { et: 'korrakaitseseadus', en: 'Law Enforcement Act' },
  LasteKS: { et: 'lastekaitseseadus', en: 'Child Protection Act' },
  MSVS: {
    et: 'märgukirjale ja selgitustaotlusele vastamise ning kollektiivse pöördumise esitamise seadus',
    en: 'Response to Memoranda and Requests for Explanations and Submission of Collective Proposals Act',
  },
  OAS: { et: 'ohvriabi seadus', en: 'Victim Support Act' },
  'OAS 2004': { et: 'ohvriabi seadus (kehtis 31.03.2023-ni)', en: 'Victim Support Act (in force until 31.03.2023)' },
  PTS: { et: 'pühade ja tähtpäevade seadus', en: 'Public Holidays and Days of National Importance Act' },
  RPS: { et: 'raamatupidamise seadus', en: 'Accounting Act' },
  RStS: { et: 'riikliku statistika seadus', en: 'Official Statistics Act' },
  TLS: { et: 'töölepingu seadus', en: 'Employment Contracts Act' },
  TsÜS: { et: 'tsiviilseadustiku üldosa seadus', en: 'General Part of the Civil Code Act' },
  VMS: { et: 'välismaalaste seadus', en: 'Aliens Act' },
  VÕS: { et: 'võlaõigusseadus', en: 'Law of Obligations Act' },
  VVS: { et: 'Vabariigi Valitsuse seadus', en: 'Government of the Republic Act' },
} as const satisfies Readonly<Record<string, Label>>

export type ActAbbreviation = keyof typeof acts

/** A reference to a known act: a misspelt abbreviation does not compile. */
export const cite = (act: ActAbbreviation, section: string): LawRef => law(act, section)

export const isKnownAct = ({ act }: LawRef): boolean => Object.hasOwn(acts, act)
