import type { Column } from '@dutybook/modelling'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { readFileSync } from 'node:fs'
import { newPlace } from '../../testing/store.js'
import { fileOut } from '../file-out.js'
import { csvWriter } from './csv.js'
import { unguarded } from './formula-guard.js'
import { xlsxWriter } from './xlsx.js'

const place = newPlace()
afterAll(() => place.remove())
const comment = { et: 'Tekst', en: 'Text' }
const columns: readonly Column[] = (['text', 'integer'] as const).map((type) => ({
  ...{ name: type, type, nullable: true, comment, kind: 'text', path: [type] },
}))

const attacks = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', "'x", "''x", '＝1', '＋1', '－1', '＠x']
const harmless = ['', 'x=1', 'õäöüšž', 'a;b,c', 'a "b"', 'a\nb']

describe('a CSV file', () => {
  it('has no cell of text that a spreadsheet would run, and gives every text back', async () => {
    const path = place.path('guard.csv')
    const file = await fileOut(path)
    const writer = await csvWriter(file, columns, { delimiter: ';' })
    for (const each of [...attacks, ...harmless]) await writer.write([each, -1])
    await writer.write([null, null])
    await writer.end()
    await file.end()
    const rows = parse(readFileSync(path), { delimiter: ';', from_line: 2 }) as unknown as string[][]
    for (const [cell] of rows) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
    expect(rows.map(([cell]) => unguarded(cell!))).toEqual([...attacks, ...harmless, ''])
    expect(rows.slice(0, -1).every(([, number]) => number === '-1')).toBe(true)
    expect(readFileSync(path, 'utf8').endsWith('\r\n;\r\n')).toBe(true)
  })
})

describe('an XLSX file', () => {
  it('holds attacks as text, never as formulas', async () => {
    const path = place.path('guard.xlsx')
    const file = await fileOut(path)
    const writer = xlsxWriter(file, columns, 'guard')
    for (const each of ['=1+1', '@SUM(A1)', 'õäöüšž <&>']) await writer.write([each, 7])
    await writer.end()
    await file.end()
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    const cells = [2, 3, 4].map((row) => book.worksheets[0]!.getCell(row, 1))
    expect(cells.map(({ value, type }) => [value, type])).toEqual(
      ['=1+1', '@SUM(A1)', 'õäöüšž <&>'].map((each) => [each, ExcelJS.ValueType.String]),
    )
  })

  it('tells no time of day in any of its parts', async () => {
    const path = place.path('times.xlsx')
    const file = await fileOut(path)
    await xlsxWriter(file, columns, 'times').end()
    await file.end()
    const bytes = readFileSync(path)
    const times: string[] = []
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1))
      times.push(bytes.toString('hex', at + 12, at + 16))
    expect(times.length).toBeGreaterThan(7)
    // 2000-01-01 00:00 as ZIP writes it.
    expect(new Set(times)).toEqual(new Set(['00002128']))
  })

  it('refuses a text that a cell cannot hold, and does not cut it', async () => {
    const file = await fileOut(place.path('long.xlsx'))
    const writer = xlsxWriter(file, columns, 'long')
    await expect(writer.write(['x'.repeat(32_768), 1])).rejects.toThrow('holds 32767')
    await file.discard()
  })
})
