import { called, choice, count, id, list, record, ShownLabel, type TypeOf } from '@dutybook/modelling'
import { ZerosShown } from '../../law/disclosure-policies.js'

/** What is released, and the period: `service-2025`, `contacts-2025-q2`. */
export const ReleaseId = id(
  'ReleaseId',
  { et: 'Statistika avaldamine', en: 'Statistics release' },
  '^[a-z][0-9a-z]{1,19}-(?:19|20|21)[0-9]{2}(?:-(?:0[1-9]|1[0-2])|-q[1-4])?$',
  'contacts-2026-q1',
)
export type ReleaseId = TypeOf<typeof ReleaseId>

/** The name of a table that is released, in camelCase. */
export const ReleaseTableName = id(
  'ReleaseTableName',
  { et: 'Avaldatav tabel', en: 'Table of a release' },
  '^[a-z][A-Za-z0-9]{1,59}$',
  'contactsByPurpose',
)

/** SHA-256 in hexadecimal digits. */
export const ContentHash = id('ContentHash', { et: 'Sisu räsi', en: 'Content hash' }, '^[0-9a-f]{64}$')
export type ContentHash = TypeOf<typeof ContentHash>

/** Release 1, and every revision the next number. */
export const EditionNumber = count('EditionNumber', { et: 'Väljaande number', en: 'Number of the edition' }, { min: 1, max: 999 })

const code = id('CategoryCode', { et: 'Kood', en: 'Code' }, '^[0-9A-Za-z][0-9A-Za-z+._-]{0,59}$', 'unknown')
const name = called(ShownLabel, 'Nimetus', 'What it is called')

const ReleaseCategory = record('ReleaseCategory', { et: 'Tunnuse väärtus', en: 'Category' }, { code, label: name })

export const ReleaseDimension = record(
  'ReleaseDimension',
  { et: 'Tabeli tunnus', en: 'Dimension of a table' },
  { name: code, label: name, categories: list(ReleaseCategory, { et: 'Väärtused', en: 'Categories' }, { min: 1, max: 60 }) },
)
export type ReleaseDimension = TypeOf<typeof ReleaseDimension>

/** All that a reader has to know of a table to read its numbers, as it was defined when it was compiled. */
export const TableShape = record(
  'ReleaseTableShape',
  { et: 'Avaldatava tabeli kuju', en: 'Shape of a released table' },
  {
    table: ReleaseTableName,
    label: name,
    /** What is counted and when; tables with the same population share their margins. */
    population: id('ReleasePopulation', { et: 'Üldkogum', en: 'Population' }, '^[a-z][0-9a-zA-Z-]{1,79}$', 'contacts-2026-q1'),
    methodVersion: count('MethodVersion', { et: 'Metoodika versioon', en: 'Method version' }, { min: 1, max: 999 }),
    method: called(ShownLabel, 'Kuidas loendati', 'How it was counted'),
    /** Set where numbers cannot be compared with those by the earlier method. */
    breaksSeries: choice(
      'SeriesBreak',
      { et: 'Aegrea katkestus', en: 'Break in series' },
      { none: { et: 'ei ole', en: 'none' }, break: { et: 'metoodika muutus', en: 'the method changed' } },
    ),
    dimensions: list(ReleaseDimension, { et: 'Tunnused', en: 'Dimensions' }, { max: 10 }),
  },
)
export type TableShape = TypeOf<typeof TableShape>

/** The values of the policies `disclosure.…` by which a release was checked; they are printed in it. */
export const DisclosureRule = record(
  'DisclosureRule',
  { et: 'Avaldamise reegel', en: 'Rule of disclosure' },
  {
    threshold: count('RuleThreshold', { et: 'Vähim avaldatav arv', en: 'Smallest count that is published' }, { min: 1, max: 1000 }),
    zerosShown: ZerosShown,
    dominancePercent: count('RuleDominance', { et: 'Ühe osutaja suurim osa (%)', en: 'Largest share of one provider (%)' }, { max: 100 }),
    dimensions: count('RuleDimensions', { et: 'Tunnuseid tabelis kuni', en: 'Dimensions of a table at most' }, { min: 1, max: 10 }),
    percentBase: count(
      'RulePercentBase',
      { et: 'Vähim arv, millest avaldatakse protsente', en: 'Smallest base of percentages' },
      { min: 1, max: 1000 },
    ),
  },
)
export type DisclosureRule = TypeOf<typeof DisclosureRule>

/** Why a check ended without a table. A solver that was late counts like an exposed cell. */
export const UnsafeReason = choice(
  'UnsafeReason',
  { et: 'Miks tabelit ei saa avaldada', en: 'Why a table cannot be published' },
  {
    exposed: { et: 'peidetud lahter on arvutatav', en: 'a hidden cell can be computed' },
    contradiction: { et: 'tabel on varem avaldatuga vastuolus', en: 'the table contradicts what was published before' },
    timeLimit: { et: 'kontroll ei jõudnud ajaga valmis', en: 'the check was not ready in time' },
    solverFailed: { et: 'kontroll katkes', en: 'the check broke off' },
    malformed: { et: 'tabel on vigane', en: 'the table is malformed' },
  },
)

export const RevisionCause = choice(
  'RevisionCause',
  { et: 'Parandatud väljaande põhjus', en: 'Cause of the revision' },
  {
    lateFacts: { et: 'hilinenud andmed', en: 'late facts' },
    correction: { et: 'andmete parandus', en: 'correction of facts' },
    method: { et: 'metoodika muutus', en: 'change of the method' },
  },
)
