import { called, choice, flag, id, list, optional, record, reference, type TypeOf } from '@dutybook/modelling'
import { ServiceElementCode } from '../../vocabulary.js'
import { Citizenship, ControlMeans, ExploitationForm, ExploitationPlace, LegalStay, PenalCodeSection } from '../codes/index.js'
import { AgeGroup, RecruiterRelation, Sector, Sex } from '../codes/index.js'

/** Random: neither reference says anything about the person. */
export const EpisodeRef = reference('EpisodeRef', { et: 'Teenuse juhtum', en: 'Service episode' }, 'episode')
export type EpisodeRef = TypeOf<typeof EpisodeRef>
export const VictimRef = reference('VictimRef', { et: 'Ohvri viide', en: 'Reference of a victim' }, 'victim')
export type VictimRef = TypeOf<typeof VictimRef>

export const AssessmentId = id('AssessmentId', { et: 'Hindamine', en: 'Assessment' }, '^h[0-9]{1,3}$', 'h1')
export const GrantId = id('GrantId', { et: 'Antud teenuse osa', en: 'Grant' }, '^a[0-9]{1,3}$', 'a1')
export type GrantId = TypeOf<typeof GrantId>

/** On what the data of the person were sent (OAS § 7; for a child in need also § 8 lg 2). */
export const ReferralGround = choice(
  'ReferralGround',
  { et: 'Andmete edastamise alus', en: 'Ground of the referral' },
  {
    specialProtection: { et: 'menetleja tuvastas erilise kaitse vajaduse', en: 'special protection need found in proceedings' },
    personsWish: { et: 'inimese soov', en: 'wish of the person' },
    childInNeed: { et: 'abivajav või hädaohus olev laps', en: 'child in need or danger' },
  },
)

/** What the statistics know of a person (domain model §3). */
export const PersonCodes = record(
  'PersonCodes',
  { et: 'Isiku tunnused', en: 'Codes of the person' },
  {
    sex: Sex,
    citizenship: Citizenship,
    legalStay: LegalStay,
    unaccompanied: flag('Unaccompanied', { et: 'Saatjata', en: 'Unaccompanied' }),
  },
)

/** What the statistics know of the case (domain model §3). Several forms, sections, means and places may hold. */
export const CaseCodes = record(
  'CaseCodes',
  { et: 'Juhtumi tunnused', en: 'Codes of the case' },
  {
    forms: list(ExploitationForm, { et: 'Ekspluateerimise vormid', en: 'Forms of exploitation' }, { min: 1, max: 10 }),
    sections: list(PenalCodeSection, { et: 'Karistusseadustiku sätted', en: 'Sections of the Penal Code' }, { max: 10 }),
    sector: optional(Sector),
    means: list(ControlMeans, { et: 'Kontrolli vahendid', en: 'Means of control' }, { max: 17 }),
    recruiter: called(RecruiterRelation, 'Värbaja seos ohvriga', 'Relation of the recruiter'),
    places: list(ExploitationPlace, { et: 'Ekspluateerimise kohad', en: 'Places of exploitation' }, { min: 1, max: 20 }),
    childInvolved: flag('ChildInvolved', { et: 'Juhtumiga on seotud laps', en: 'A child is involved' }),
  },
)

export const Age = called(AgeGroup, 'Vanuserühm', 'Age group')

export const NeedLevel = choice(
  'NeedLevel',
  { et: 'Abivajaduse määr', en: 'Level of need' },
  { none: { et: 'abi ei vaja', en: 'no need' }, some: { et: 'vajab abi', en: 'need' }, great: { et: 'vajab palju abi', en: 'great need' } },
)

const level = (et: string, en: string) => called(NeedLevel, et, en)

/** The six domains of the assessment, and how vulnerable the person is (OAS § 8 lg 1). */
export const NeedDomains = record(
  'NeedDomains',
  { et: 'Hinnatud valdkonnad', en: 'Domains of need' },
  {
    physical: level('Füüsiline seisund', 'Physical state'),
    health: level('Terviseseisund', 'Health'),
    psychological: level('Psühholoogiline seisund', 'Psychological state'),
    emotional: level('Emotsionaalne seisund', 'Emotional state'),
    social: level('Sotsiaalne seisund', 'Social state'),
    cognitive: level('Kognitiivne seisund', 'Cognitive state'),
    vulnerability: level('Haavatavus', 'Vulnerability'),
  },
)

export const Elements = list(ServiceElementCode, { et: 'Vajalikud teenuse osad', en: 'Elements needed' }, { max: 10 })

/** Who receives the service in the way of a child does so with the rules for children (OAS § 25). */
export const ServicePath = choice(
  'ServicePath',
  { et: 'Teenuse rada', en: 'Path of the service' },
  { adult: { et: 'täiskasvanu', en: 'adult' }, child: { et: 'laps', en: 'child' } },
)

/** What is done for a child besides the service (OAS §§ 18 and 25). */
export const ChildMeasure = choice(
  'ChildMeasure',
  { et: 'Lapse abistamise meede', en: 'Measure for the child' },
  {
    localGovernmentAsked: { et: 'kohaliku omavalitsuse tehtu välja selgitatud', en: 'what the local government has done was found out' },
    substituteCare: { et: 'asendushooldus', en: 'substitute care' },
    sexualAbuseMeasures: { et: 'lastekaitseseaduse § 29¹ meetmed', en: 'measures of Child Protection Act § 29¹' },
    unaccompaniedMinor: { et: 'saatjata alaealise hoolekanne ja esindaja', en: 'care and representative of an unaccompanied minor' },
  },
)
export type ChildMeasure = TypeOf<typeof ChildMeasure>

/** How much of a health cost is paid: of an insured person only what the insurance does not cover (OAS § 24 lg 8). */
export const HealthCost = choice(
  'HealthCost',
  { et: 'Tervishoiukulu', en: 'Health cost' },
  { whole: { et: 'kogu kulu', en: 'the whole cost' }, uncoveredPart: { et: 'kindlustusega katmata osa', en: 'the part not insured' } },
)
