import type { Column } from '@dutybook/modelling'
import { stringify } from 'csv-stringify/sync'
import type { FileOut } from '../file-out.js'
import type { Cells } from '../table.js'
import type { FormWriter } from './form-writer.js'
import { guarded } from './formula-guard.js'

export interface CsvOptions {
  readonly delimiter: string
  readonly bom?: boolean
}

/** RFC 4180 in UTF-8: a head, CRLF, every text in quotes; nothing at all between two delimiters is an absent value. */
export async function csvWriter(file: FileOut, columns: readonly Column[], { delimiter, bom }: CsvOptions): Promise<FormWriter> {
  const line = (cells: Cells): string =>
    stringify([cells.map((each) => (typeof each === 'string' ? guarded(each) : each))], {
      ...{ delimiter, record_delimiter: 'windows', quoted_string: true, quoted_empty: false },
    })
  await file.write((bom ? '\u{feff}' : '') + line(columns.map(({ name }) => name)))
  return { write: (cells) => file.write(line(cells)), end: async () => undefined }
}
