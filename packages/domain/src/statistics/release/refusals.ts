import type { Either } from '@dutybook/fp'
import { byLaw, byOrder, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

const secrecy = [cite('RStS', '34–36'), cite('AJ', '3.4')]
const method = [cite('AJ', '3.4')]

/** Why a table is not taken from the program that made it; on record, because each is a fault or an attempt. */
const tableRefusals = {
  TABLES_OTHER: byOrder('Koostatakse just kavandatud tabelid: {tables}.', 'Exactly the planned tables are compiled: {tables}.'),
  TOO_MANY_DIMENSIONS: byLaw(
    secrecy,
    'Tabelis {table} on tunnuseid {dimensions}, avalikus tabelis on neid kuni {limit}.',
    'The table {table} has {dimensions} dimensions; a public one has {limit} at most.',
  ),
  METHOD_BREAK_HIDDEN: byLaw(
    method,
    'Tabeli {table} metoodika on pärast väljaannet {number} muutunud; aegrea katkestus märgitakse.',
    'The method of the table {table} has changed since edition {number}; the break in series is marked.',
  ),
  TABLE_MALFORMED: byLaw(
    secrecy,
    'Tabeli {table} lahtrid ei vasta selle tunnustele.',
    'The cells of the table {table} do not fit its dimensions.',
  ),
  RULE_NOT_IN_FORCE: byLaw(
    secrecy,
    'Sel päeval kehtib reegli „{policy}” muu väärtus.',
    'On that day the rule “{policy}” has another value.',
  ),
  SMALL_CELL_OPEN: byLaw(
    secrecy,
    'Tabelis {table} on näha lahter {cell}, mida reegel ei luba avaldada.',
    'The table {table} shows the cell {cell}, which the rule forbids to publish.',
  ),
  CELL_RECOVERABLE: byLaw(
    secrecy,
    'Tabeli {table} peidetud lahter {cell} on kokkuvõttest arvutatav.',
    'The hidden cell {cell} of the table {table} can be computed from a total.',
  ),
  TOTALS_DISAGREE: byLaw(
    method,
    'Tabeli {table} kokkuvõte {cell} ei ole oma osade summa.',
    'The total {cell} of the table {table} is not the sum of its parts.',
  ),
} satisfies RefusalList

/** Every reason for which an act on a release is refused. */
export const statisticsReleaseRefusals = {
  RELEASE_EXISTS: byOrder('Avaldamine on juba kavandatud teistsugusena.', 'The release has already been planned otherwise.'),
  NOT_PLANNED: byOrder('Avaldamist ei ole kavandatud.', 'The release has not been planned.'),
  SERIES_UNKNOWN: byLaw(
    secrecy,
    'Avaldatakse kindlaid tabeleid kindla pikkusega perioodide kohta, näiteks: {series}.',
    'Fixed tables are published for periods of a fixed length, for example: {series}.',
  ),
  TABLE_NOT_IN_SERIES: byLaw(
    secrecy,
    'Tabelit {table} selles sarjas ei avaldata; tabelid on {tables}.',
    'The table {table} is not published in this series; its tables are {tables}.',
  ),
  CALENDAR_DATE_EARLY: byOrder('Avaldamiskalendri päev on pärast {day}.', 'The day in the publication calendar lies after {day}.'),
  ACT_BEFORE_LAST: byOrder(
    'Väljaandega tehti viimati midagi {day}; seda ei saa teha varasema päevaga.',
    'The edition was last acted on on {day}; this cannot be dated before.',
  ),
  EDITION_RELEASED: byOrder(
    'Väljaanne {number} on avaldatud ja enam ei muutu; uued arvud on parandatud väljaandes.',
    'Edition {number} is out and does not change any more; other figures are for a revision.',
  ),
  PERIOD_OPEN: byLaw(
    method,
    'Aruandeperiood {period} on sulgemata; selle arvud võivad veel muutuda.',
    'The reporting period {period} is open; its figures may still change.',
  ),
  COMPILATION_NOT_REQUESTED: byOrder('Neid tabeleid ei ole koostada palutud.', 'This compilation has not been asked for.'),
  NOT_COMPILED: byOrder('Tabelid on koostamata.', 'The tables have not been compiled.'),
  CHECK_NOT_REQUESTED: byOrder('Seda kontrolli ei ole palutud.', 'This check has not been asked for.'),
  NOT_CHECKED: byLaw(
    secrecy,
    'Väljaande {number} avaldatavus ei ole kontrollitud; kontrollimata arve ei kinnitata ega avaldata.',
    'The disclosure of edition {number} has not been checked; unchecked figures are neither approved nor published.',
  ),
  CONTENT_OTHER: byOrder(
    'Kontrollitud tabelite räsi on {contentHash}; kinnitatakse seda, mida on nähtud.',
    'The checked tables have the hash {contentHash}; one approves what one has seen.',
  ),
  NOT_APPROVED: byLaw(
    method,
    'Avaldamise kinnitavad kaks inimest; kinnitusi on {approvals}.',
    'Two persons approve a release; there are {approvals} approvals.',
  ),
  BEFORE_CALENDAR_DATE: byOrder(
    'Avaldamiskalendri järgi avaldatakse {day}, mitte varem.',
    'By the publication calendar it is published on {day}, not before.',
  ),
  NOT_RELEASED: byOrder('Midagi ei ole veel avaldatud, mida parandada.', 'Nothing is out yet that could be revised.'),
  REVISION_OPEN: byOrder('Parandatud väljaanne {number} on juba pooleli.', 'The revision {number} is already under way.'),
  ...tableRefusals,
} satisfies RefusalList

export type StatisticsReleaseRefusal = keyof typeof statisticsReleaseRefusals

export const refused = (
  code: StatisticsReleaseRefusal,
  facts?: RefusalFacts,
  at?: string,
): Either<Refusal<StatisticsReleaseRefusal>, never> => refuse(code, facts, at)
