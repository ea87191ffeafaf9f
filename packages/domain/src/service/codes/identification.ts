import { choice, type TypeOf } from '@dutybook/modelling'

/** Whether and by whom the person is known to be a victim (OAS §§ 4 and 24; domain model §3). */
export const IdentificationStatus = choice(
  'IdentificationStatus',
  { et: 'Ohvri staatus', en: 'Identification status' },
  {
    suspected: { et: 'oletatav (teenus kahtluse alusel)', en: 'suspected (service on suspicion)' },
    identified: { et: 'tuvastatud (menetlus alustatud)', en: 'identified (proceedings started)' },
    identifiedAbroad: { et: 'tuvastatud välisriigi õiguse järgi', en: 'identified under foreign law' },
    notConfirmed: { et: 'kahtlus ei leidnud kinnitust', en: 'suspicion not confirmed' },
  },
)
export type IdentificationStatus = TypeOf<typeof IdentificationStatus>

/** The kinds of organisation that register victims for the European data collection. */
export const RegisteringOrganisation = choice(
  'RegisteringOrganisation',
  { et: 'Registreerinud asutus', en: 'Registering organisation' },
  {
    police: { et: 'Politsei- ja Piirivalveamet', en: 'Police and Border Guard Board' },
    prosecutor: { et: 'prokuratuur', en: 'prosecutor’s office' },
    labourInspectorate: { et: 'Tööinspektsioon', en: 'Labour Inspectorate' },
    ska: { et: 'Sotsiaalkindlustusamet', en: 'Social Insurance Board' },
    ngo: { et: 'vabaühendus', en: 'non-governmental organisation' },
    borderMigration: { et: 'piiri- või rändeasutus', en: 'border or migration authority' },
    other: { et: 'muu asutus', en: 'other organisation' },
  },
)
export type RegisteringOrganisation = TypeOf<typeof RegisteringOrganisation>

/** The bodies that confirm or disprove the suspicion (OAS § 24 lg 4); codes of the registering organisations. */
export const ConfirmingBody = choice(
  'ConfirmingBody',
  { et: 'Kinnitaja', en: 'Confirming body' },
  { police: RegisteringOrganisation.options.police, prosecutor: RegisteringOrganisation.options.prosecutor },
)
export type ConfirmingBody = TypeOf<typeof ConfirmingBody>

/** Who told the agency of the person (OAS §§ 6–7, adapted). */
export const ReferralSource = choice(
  'ReferralSource',
  { et: 'Pöördumise allikas', en: 'Source of the referral' },
  {
    police: RegisteringOrganisation.options.police,
    prosecutor: RegisteringOrganisation.options.prosecutor,
    court: { et: 'kohus', en: 'court' },
    labourInspectorate: RegisteringOrganisation.options.labourInspectorate,
    localGovernment: { et: 'kohalik omavalitsus', en: 'local government' },
    health: { et: 'tervishoiuasutus', en: 'health care' },
    welfare: { et: 'hoolekandeasutus', en: 'welfare institution' },
    educationYouth: { et: 'haridus- või noorsootööasutus', en: 'education or youth work' },
    helpline116006: { et: 'kriisitelefon 116 006', en: 'crisis helpline 116 006' },
    hotline6607320: { et: 'nõuandetelefon 660 7320', en: 'advice hotline 660 7320' },
    self: { et: 'inimene ise', en: 'the person' },
    relative: { et: 'lähedane', en: 'relative' },
    ngo: RegisteringOrganisation.options.ngo,
    embassyForeignAuthority: { et: 'saatkond või välisriigi asutus', en: 'embassy or foreign authority' },
    employer: { et: 'tööandja', en: 'employer' },
    other: { et: 'muu allikas', en: 'other source' },
  },
)
export type ReferralSource = TypeOf<typeof ReferralSource>
