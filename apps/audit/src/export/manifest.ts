import { dictionaryOf } from '@dutybook/modelling'
import { readFileSync } from 'node:fs'
import type { Audit } from '../audit.js'
import type { ExportOptions } from './options.js'
import type { Totals } from './hash-total.js'
import type { ExportTable } from './table.js'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string }

/** The file that was written. */
export interface WrittenFile {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** All that is needed to check the file and to understand its columns, as JSON. It tells no time of its own. */
export function manifestOf(audit: Audit<ExportOptions>, table: ExportTable, totals: Totals, file: WrittenFile, head: number): string {
  const { restricted = false, purpose, form, delimiter, bom = false } = audit.options
  return `${JSON.stringify(
    {
      ...{ tool: 'dutybook-audit', version, format: 1, arguments: argumentsOf(audit) },
      ...{ table: table.name, label: table.label, source: { kind: audit.source.kind, name: audit.source.name, head } },
      ...{ range: table.facts(), restricted: { included: restricted, ...(purpose === undefined ? {} : { purpose }) } },
      ...{ files: [{ ...file, form, ...(form === 'csv' ? { delimiter, bom, guard: "'" } : {}) }], rows: totals.rows() },
      hashTotal: { value: totals.hashTotal(), of: table.columns.filter(({ type }) => type === 'integer').map(({ name }) => name) },
      ...{ totals: totals.columns(), columns: table.columns, dictionary: dictionaryOf(table.row) },
    },
    null,
    2,
  )}\n`
}

/** What was asked for, without what changes no row: where the file goes, and how this run talks. */
function argumentsOf({ options }: Audit<ExportOptions>): Readonly<Record<string, unknown>> {
  const asked = Object.entries(options).filter(([name]) => !['out', 'lang', 'output'].includes(name))
  return Object.fromEntries(asked.sort(([one], [other]) => (one < other ? -1 : 1)))
}
