import type { Column } from '@dutybook/modelling'
import type { FileOut } from '../file-out.js'
import type { FormWriter } from './form-writer.js'

/** One JSON object a line; every column stands in each, an absent value is `null`. */
export const ndjsonWriter = (file: FileOut, columns: readonly Column[]): FormWriter => ({
  write: (cells) => file.write(`${JSON.stringify(Object.fromEntries(columns.map(({ name }, index) => [name, cells[index] ?? null])))}\n`),
  end: async () => undefined,
})
