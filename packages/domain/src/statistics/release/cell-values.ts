import { choice, count, list, optional, record, type TypeOf } from '@dutybook/modelling'
import { ReleaseTableName, TableShape } from './values.js'

const value = optional(count('CellValue', { et: 'Arv', en: 'Count' }))
const shown = { et: 'avaldatud', en: 'shown' }
/** No other count is possible, or nobody belongs to the category at all. */
const safeZero = { et: '0, mis ei ütle kellegi kohta midagi', en: '0 that tells nothing of anybody' }

/**
 * A cell as the check left it. The kinds of hidden cells are for those who check: a reader who knows a kind knows more of the cell.
 */
export const CheckedCell = record(
  'CheckedCell',
  { et: 'Kontrollitud lahter', en: 'Checked cell' },
  {
    status: choice(
      'CheckedCellStatus',
      { et: 'Lahtri seis', en: 'Status of the cell' },
      {
        shown,
        safeZero,
        primary: { et: 'peidetud väikse arvu tõttu', en: 'hidden for its own sake' },
        complementary: { et: 'peidetud teiste kaitseks', en: 'hidden to protect others' },
      },
    ),
    value,
  },
)
export type CheckedCell = TypeOf<typeof CheckedCell>

/** A cell as readers get it. A hidden one says so and has no value; it is never blank. */
export const PublicCell = record(
  'PublicCell',
  { et: 'Avaldatud lahter', en: 'Published cell' },
  {
    status: choice(
      'PublicCellStatus',
      { et: 'Lahtri seis', en: 'Status of the cell' },
      { shown, safeZero, suppressed: { et: 'peidetud', en: 'suppressed' } },
    ),
    value,
  },
)
export type PublicCell = TypeOf<typeof PublicCell>

/** The most cells of a table, totals included. */
const most = { min: 1, max: 4000 }

/** Cells with the totals: in each dimension its categories and then the total over them, the last dimension fastest. */
export const CheckedTable = record(
  'CheckedTable',
  { et: 'Kontrollitud tabel', en: 'Checked table' },
  { table: ReleaseTableName, cells: list(CheckedCell, { et: 'Lahtrid', en: 'Cells' }, most) },
)
export type CheckedTable = TypeOf<typeof CheckedTable>

export const PublicTable = record(
  'PublicTable',
  { et: 'Avaldatud tabel', en: 'Published table' },
  { ...TableShape.fields, cells: list(PublicCell, { et: 'Lahtrid', en: 'Cells' }, most) },
)
export type PublicTable = TypeOf<typeof PublicTable>
