import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageFault, type Audit } from '../audit.js'
import type { Run } from '../command.js'
import type { Column } from '../output/results.js'
import type { ExportOptions } from './options.js'
import { eventTable } from './event-table.js'
import { fileOut, type FileOut } from './file-out.js'
import { csvWriter } from './forms/csv.js'
import type { FormWriter } from './forms/form-writer.js'
import { ndjsonWriter } from './forms/ndjson.js'
import { parquetWriter } from './forms/parquet.js'
import { xlsxWriter } from './forms/xlsx.js'
import { totalsOf } from './hash-total.js'
import { manifestOf, type WrittenFile } from './manifest.js'
import type { ExportTable } from './table.js'
import { viewTable } from './view-table.js'

type Written = WrittenFile & { readonly rows?: number; readonly hashTotal?: string }

const columns: readonly Column<Written>[] = [
  { label: { et: 'Fail', en: 'File' }, of: ({ file }) => file },
  { label: { et: 'Ridu', en: 'Rows' }, of: ({ rows }) => rows },
  { label: { et: 'Kontrollsumma', en: 'Hash total' }, of: ({ hashTotal }) => hashTotal },
  { label: { et: 'Baite', en: 'Bytes' }, of: ({ bytes }) => bytes },
  { label: { et: 'SHA-256', en: 'SHA-256' }, of: ({ sha256 }) => sha256 },
]

/** The manifest is written last: an export without one is not whole. */
export const run: Run<ExportOptions> = async (audit) => {
  const { restricted, purpose, view, out } = audit.options
  if ((restricted === true) !== (purpose !== undefined && purpose.trim() !== '')) {
    throw new UsageFault({ et: '--restricted ja --purpose käivad koos.', en: '--restricted and --purpose go together.' })
  }
  const head = await audit.source.log.head()
  const table = view === undefined ? eventTable(audit) : viewTable(audit, view)
  await mkdir(out, { recursive: true })
  const give = audit.results(columns)
  const totals = totalsOf(table.columns)
  const { form } = audit.options
  const written = await intoFile(out, `${table.name}.${form}`, async (file) => {
    const writer = await writerOf(audit, file, table)
    for await (const cells of table.rows) {
      totals.add(cells)
      await writer.write(cells)
    }
    await writer.end()
  })
  await give({ ...written, rows: totals.rows(), hashTotal: totals.hashTotal() })
  const manifest = manifestOf(audit, table, totals, written, head)
  await give(await intoFile(out, `${table.name}.${form}.manifest.json`, (file) => file.write(manifest)))
  return 'clean'
}

async function intoFile(directory: string, name: string, fill: (file: FileOut) => Promise<void>): Promise<WrittenFile> {
  const file = await fileOut(join(directory, name))
  try {
    await fill(file)
    return { file: name, ...(await file.end()) }
  } catch (error) {
    await file.discard()
    throw error
  }
}

async function writerOf({ options }: Audit<ExportOptions>, file: FileOut, { columns: all, name }: ExportTable): Promise<FormWriter> {
  switch (options.form) {
    case 'csv':
      return csvWriter(file, all, options)
    case 'ndjson':
      return ndjsonWriter(file, all)
    case 'xlsx':
      return xlsxWriter(file, all, name)
    case 'parquet':
      return parquetWriter(file, all)
  }
}
