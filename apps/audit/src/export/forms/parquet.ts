import type { Column, ColumnValue } from '@dutybook/modelling'
import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { FileOut } from '../file-out.js'
import type { Cells } from '../table.js'
import type { FormWriter } from './form-writer.js'

/** So many rows are held and written as one group. */
const rowsToAGroup = 2000

/** Texts as UTF-8 strings, whole numbers as INT64, optional where the codec says so; column comments stand in the manifest. */
export function parquetWriter(file: FileOut, columns: readonly Column[]): FormWriter {
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: 'dutybook-audit' })
  let held: Cells[] = []
  const flush = async (): Promise<void> => {
    await file.write(writer.getBytes())
    writer.index = 0
  }
  const writeGroup = async (): Promise<void> => {
    await parquet.write({ columnData: columnDataOf(columns, held), rowGroupSize: rowsToAGroup })
    held = []
    await flush()
  }
  return {
    write: async (cells) => {
      held.push(cells)
      if (held.length === rowsToAGroup) await writeGroup()
    },
    end: async () => {
      if (held.length > 0) await writeGroup()
      await parquet.finish()
      await flush()
    },
  }
}

const columnDataOf = (columns: readonly Column[], rows: readonly Cells[]) =>
  columns.map(({ name, type }, index) => ({ name, data: rows.map((cells) => stored(type, cells[index] ?? null)) }))

const stored = (type: Column['type'], value: ColumnValue) => (type === 'integer' && value !== null ? BigInt(value) : value)

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, type, nullable }): SchemaElement => ({
    name,
    repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
    ...(type === 'integer' ? { type: 'INT64' } : { type: 'BYTE_ARRAY', converted_type: 'UTF8' }),
  })),
]
