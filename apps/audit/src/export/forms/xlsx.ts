import type { Column } from '@dutybook/modelling'
import ExcelJS from 'exceljs'
import { once } from 'node:events'
import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { UsageFault } from '../../audit.js'
import type { FileOut } from '../file-out.js'
import type { Cells } from '../table.js'
import type { FormWriter } from './form-writer.js'

/** What a cell and a sheet of Excel can hold; a sheet that is full is followed by another. */
const [mostSigns, mostRows] = [32_767, 1_048_576]
/** The same for every export: a time of its own would give the same rows other bytes. */
const created = new Date('2000-01-01T00:00:00Z')

/** Texts are cells of text: Excel runs none of them, so they need no guard. */
export function xlsxWriter(file: FileOut, columns: readonly Column[], name: string): FormWriter {
  const out = new Writable({ write: (chunk: Buffer, _, done) => void file.write(chunk).then(() => done(), done) })
  const book = new SteadyBook({ stream: out, useSharedStrings: false, useStyles: false, created, modified: created })
  let [sheets, rows, sheet] = [0, mostRows, undefined as ExcelJS.Worksheet | undefined]
  const begin = (): ExcelJS.Worksheet => {
    sheet?.commit()
    ;[sheets, rows] = [sheets + 1, 1]
    sheet = book.addWorksheet(sheets === 1 ? name.slice(0, 31) : `${name.slice(0, 25)} ${sheets}`)
    sheet.addRow(columns.map((each) => each.name)).commit()
    return sheet
  }
  begin()
  return {
    write: async (cells) => {
      cells.forEach((each, index) => mustFit(each, columns[index]?.name))
      const into = rows < mostRows && sheet ? sheet : begin()
      into.addRow([...cells]).commit()
      rows += 1
      // The library packs what it was given only when it is its turn.
      if (rows % 100 === 0) await setImmediate()
    },
    end: async () => void (await Promise.all([once(out, 'finish'), book.commit()])),
  }
}

function mustFit(cell: Cells[number], column: string | undefined): void {
  if (typeof cell !== 'string' || cell.length <= mostSigns) return
  throw new UsageFault({
    et: `Exceli lahtrisse mahub ${mostSigns} märki ja veerus ${column} on rohkem: vali teine kuju.`,
    en: `A cell of Excel holds ${mostSigns} signs and there are more in column ${column}: choose another form.`,
  })
}

/** What the library's book has and its types do not tell. */
interface Parts {
  readonly zip: { append: (source: unknown, entry: object) => unknown }
  addThemes(): Promise<void>
}
type Book = ExcelJS.stream.xlsx.WorkbookWriter & Parts

const LibraryBook = ExcelJS.stream.xlsx.WorkbookWriter as unknown as new (options: object) => Book

/** The library packs each part with the time of day and has no option for it. The themes are the first part, packed by its constructor. */
class SteadyBook extends LibraryBook {
  override addThemes(): Promise<void> {
    const append = this.zip.append.bind(this.zip)
    this.zip.append = (source, entry) => append(source, { ...entry, date: created })
    return super.addThemes()
  }
}
