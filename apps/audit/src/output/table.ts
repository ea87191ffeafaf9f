import type { Language } from '@dutybook/modelling'
import Table from 'cli-table3'
import type { Column, Give, Write, Writing } from './results.js'

export interface TableLook {
  readonly language: Language
  readonly isColoured: boolean
}

/** So many rows stand under one head, and are held in memory. */
const rowsToATable = 500

/** Tables for people, drawn when they are full, when another one begins, and at the end. */
export function tables(write: Write, look: TableLook): Writing {
  let drawHeld: () => Promise<void> = async () => undefined
  const results = <Row extends object>(columns: readonly Column<Row>[]): Give<Row> => {
    const before = drawHeld
    let held: Row[] = []
    const draw = async (): Promise<void> => {
      if (held.length > 0) await write(`${drawn(columns, held, look)}\n`)
      held = []
    }
    let isFirst = true
    drawHeld = async () => {
      await before()
      await draw()
    }
    return async (row) => {
      if (isFirst) await before()
      isFirst = false
      held.push(row)
      if (held.length >= rowsToATable) await draw()
    }
  }
  return { results, end: () => drawHeld() }
}

function drawn<Row>(columns: readonly Column<Row>[], rows: readonly Row[], { language, isColoured }: TableLook): string {
  const shown = columns.filter(({ of }) => rows.some((row) => cell(of(row)) !== ''))
  const table = new Table({
    head: shown.map(({ label }) => label[language]),
    style: { head: isColoured ? ['bold'] : [], border: isColoured ? ['gray'] : [], compact: true },
  })
  for (const row of rows) table.push(shown.map(({ of }) => cell(of(row))))
  return table.toString()
}

/** Text as it is, but nothing that could steer a terminal. */
function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' ? '\n' : '\u{fffd}'))
}
