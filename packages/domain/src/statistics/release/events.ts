// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, count, event, law, list, LogPosition, oneOf, optional, PersonRef, record, type TypeOf } from '@dutybook/modelling'
import { CheckedTable } from './cell-values.js'
import { basis, calendarDate, number, on } from './fields.js'
import { RevisionOpened, StatisticsReleased, StatisticsRevised } from './publication-events.js'
import { ContentHash, DisclosureRule, ReleaseTableName, TableShape, UnsafeReason } from './values.js'

/** Hidden cells could be computed from what only those who check may see (official statistics, RStS § 35 [K]). */
const restricted = { ...basis, restricted: { ground: law('RStS', '35'), months: 900 } } as const

const by = (et: string, en: string) => called(PersonRef, et, en)
export const attempt = count('ReleaseAttempt', { et: 'Mitmes kord', en: 'Attempt' }, { min: 1, max: 10_000 })

export const plan = {
  tables: list(ReleaseTableName, { et: 'Tabelid', en: 'Tables' }, { min: 1, max: 12 }),
  calendarDate,
}
export const ReleasePlanned = event(
  'ReleasePlanned',
  { et: 'Statistika avaldamine kavandatud', en: 'Release planned' },
  { ...plan, on },
  basis,
)

export const CompilationRequested = event(
  'CompilationRequested',
  { et: 'Tabelite koostamist küsitud', en: 'Compilation requested' },
  { number, attempt, requestedBy: by('Küsija', 'Requested by'), on },
  basis,
)

/**
 * A digest of the rows and not of the counts: of a small table, whoever knows its margins could find the counts by trying them all.
 */
const CompiledTable = record(
  'CompiledTable',
  { et: 'Koostatud tabel', en: 'Compiled table' },
  { ...TableShape.fields, facts: called(ContentHash, 'Loendatud andmeridade räsi', 'Digest of the rows that were counted') },
)

export const compilation = {
  attempt,
  position: LogPosition,
  tables: list(CompiledTable, { et: 'Tabelid', en: 'Tables' }, { min: 1, max: 12 }),
}
export const StatisticsCompiled = event(
  'StatisticsCompiled',
  { et: 'Tabelid koostatud', en: 'Statistics compiled' },
  { number, ...compilation, on },
  restricted,
)

export const DisclosureCheckRequested = event(
  'DisclosureCheckRequested',
  { et: 'Avaldatavuse kontrolli küsitud', en: 'Disclosure check requested' },
  { number, attempt, requestedBy: by('Küsija', 'Requested by'), on },
  basis,
)

const cellCount = (name: string, et: string, en: string) => count(name, { et, en }, { max: 100_000 })

export const disclosure = {
  attempt,
  rule: DisclosureRule,
  tables: list(CheckedTable, { et: 'Tabelid', en: 'Tables' }, { min: 1, max: 12 }),
  contentHash: called(ContentHash, 'Avaldatavate tabelite räsi', 'Hash of the tables to be published'),
  /** What the attacker was up against: all tables of this release and all that was published before of the same people. */
  earlierTables: cellCount('EarlierTables', 'Varem avaldatud tabeleid', 'Tables published before'),
  hiddenCells: cellCount('HiddenCells', 'Peidetud lahtreid', 'Hidden cells'),
  extraCells: cellCount('ExtraCells', 'Neist teiste kaitseks', 'Of these to protect others'),
  /** The fewest values that a hidden cell may have for the attacker; absent where nothing is hidden. */
  fewestValues: optional(cellCount('FewestValues', 'Vähim võimalikke väärtusi', 'Fewest possible values')),
}
export const DisclosureChecked = event(
  'DisclosureChecked',
  { et: 'Avaldatavus kontrollitud', en: 'Disclosure checked' },
  { number, ...disclosure, on },
  restricted,
)

export const unsafety = { attempt, table: ReleaseTableName, why: UnsafeReason }
export const DisclosureNotSafe = event(
  'DisclosureNotSafe',
  { et: 'Tabelit ei saa avaldada', en: 'Disclosure not safe' },
  { number, ...unsafety, on },
  restricted,
)

export const ReleaseApproved = event(
  'ReleaseApproved',
  { et: 'Avaldamine kinnitatud', en: 'Release approved' },
  { number, contentHash: ContentHash, approvedBy: by('Kinnitaja', 'Approved by'), on },
  basis,
)

export const StatisticsReleaseEvent = oneOf(
  'StatisticsReleaseEvent',
  { et: 'Statistika avaldamise sündmus', en: 'Event of a statistics release' },
  ReleasePlanned,
  CompilationRequested,
  StatisticsCompiled,
  DisclosureCheckRequested,
  DisclosureChecked,
  DisclosureNotSafe,
  ReleaseApproved,
  StatisticsReleased,
  RevisionOpened,
  StatisticsRevised,
)
export type StatisticsReleaseEvent = TypeOf<typeof StatisticsReleaseEvent>
