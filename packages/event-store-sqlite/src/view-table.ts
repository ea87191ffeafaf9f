import { fieldsToAskBy, StoreError } from '@dutybook/event-store'
import { columnDefinition, columnsOf, quoted, snakeCase, type AnyView, type Column, type RowColumns } from '@dutybook/modelling'

/** The table of one version of a view, and the SQL for it. */
export interface ViewTable {
  readonly name: string
  /** The SQL view of the active version: what analysts read, whatever the version. */
  readonly shownAs: string
  readonly row: RowColumns<unknown>
  readonly create: string
  readonly show: string
  readonly upsert: string
  readonly remove: string
  /** Key and columns, in their order; a condition is put behind it. */
  readonly select: string
  /** The column of a field that readers may ask by. */
  readonly columnFor: (field: string) => Column
}

const words = { text: 'text', integer: 'integer' } as const
const keyLabel = { et: 'Võti', en: 'Key' }
const taken = ['events', 'views', 'view_columns']

export const tableName = (name: string, version: number): string => quoted(`view_${snakeCase(name)}_v${version}`)
export const shownName = (name: string): string => quoted(snakeCase(name))

const tables = new WeakMap<AnyView, ViewTable>()

/** Rejects with `invalid` a view that cannot be a table here. */
export function viewTable(view: AnyView): ViewTable {
  const table = tables.get(view) ?? describeTable(view)
  tables.set(view, table)
  return table
}

function describeTable(view: AnyView): ViewTable {
  const row = columnsOf<unknown>(view.row)
  refuseUnfitNames(view, row.columns)
  const name = tableName(view.name, view.version)
  const shownAs = shownName(view.name)
  const columns = ['"key"', ...row.columns.map((each) => quoted(each.name))]
  const list = columns.join(', ')
  const updates = columns.slice(1).map((column) => `${column} = excluded.${column}`)
  return {
    name,
    shownAs,
    row,
    create: createTable(name, view, row.columns),
    show: `create view ${shownAs} as select ${list} from ${name}`,
    upsert: `insert into ${name} (${list}) values (${columns.map(() => '?').join(', ')})
      on conflict ("key") do ${updates.length > 0 ? `update set ${updates.join(', ')}` : 'nothing'}`,
    remove: `delete from ${name} where "key" = ?`,
    select: `select ${list} from ${name}`,
    columnFor: (field) => askedColumn(view, row.columns, field),
  }
}

function refuseUnfitNames(view: AnyView, columns: readonly Column[]): void {
  const shown = snakeCase(view.name)
  if (taken.includes(shown)) throw new StoreError('invalid', `A view may not be called ${view.name}: the store has a table of that name.`)
  if (columns.some((each) => each.name === 'key')) throw new StoreError('invalid', `The row of ${view.name} may not have a field "key".`)
}

/** SQLite keeps the text of the statement, comments and all: whoever opens the file reads what a column means. */
function createTable(name: string, view: AnyView, columns: readonly Column[]): string {
  const lines = columns.map((each) => `${comment(each.comment)}  ${columnDefinition(each, words)}`)
  const key = `${comment(keyLabel)}  "key" text not null primary key`
  return `create table ${name} (\n${comment(view.label)}${[key, ...lines].join(',\n')}\n) strict`
}

const comment = ({ et, en }: Column['comment']): string => `  -- ${`${et} / ${en}`.replace(/\s+/gu, ' ')}\n`

function askedColumn(view: AnyView, columns: readonly Column[], field: string): Column {
  const column = columns.find((each) => each.path[0] === field)
  if (column && fieldsToAskBy(view).includes(field)) return column
  throw new StoreError('invalid', `The view ${view.name} has no field ${field} to ask by.`)
}
