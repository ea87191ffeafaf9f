import type { PublicTable } from '@dutybook/domain'
import { stringify } from 'csv-stringify/sync'
import type { Publication } from '../publication.js'
import { percentOf, placedCells } from './cells.js'

export const notPublished = 'not published'

/**
 * One row for each cell, totals included, in UTF-8 with a header. A hidden count is the word `suppressed`, never an empty field; a
 * percentage of too few is `not published`. A value that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvOf(publication: Publication, table: PublicTable): string {
  const { release, number } = publication
  const about = { release, edition: number, table: table.table, method_version: table.methodVersion, break_in_series: table.breaksSeries }
  const rows = placedCells(table).map((cell) => ({
    ...about,
    ...Object.fromEntries(table.dimensions.map(({ name }, along) => [name, cell.codes[along]])),
    value: cell.value,
    status: cell.status,
    percent_of_total: percentOf(publication, table, cell) ?? notPublished,
  }))
  return stringify(rows, { header: true, record_delimiter: '\r\n', escape_formulas: true })
}
