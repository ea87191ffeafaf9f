import { StoreError, type ViewState } from '@dutybook/event-store'
import type { AnyView } from '@dutybook/modelling'
import type { Connection } from './connection.js'
import { shownName, tableName, viewTable } from './view-table.js'

type StateRow = readonly [version: number, checkpoint: number, active: number]

export function stateOf(connection: Connection, { name, version }: AnyView): ViewState | undefined {
  const found = connection.first<StateRow>('select version, checkpoint, active from views where name = ? and version = ?', name, version)
  return found && { name, version, checkpoint: found[1], active: found[2] === 1 }
}

export function prepared(connection: Connection, view: AnyView): ViewState {
  const state = stateOf(connection, view)
  if (state) return state
  throw new StoreError('invalid', `Version ${view.version} of the view ${view.name} is not prepared.`)
}

/** Runs inside a transaction, unless the version is there already: then it only looks. */
export function prepare(connection: Connection, view: AnyView): ViewState {
  const state = stateOf(connection, view)
  if (!state) return createVersion(connection, view)
  refuseOtherColumns(connection, view)
  return state
}

function createVersion(connection: Connection, view: AnyView): ViewState {
  const { create, show, row } = viewTable(view)
  const { name, version } = view
  const active = connection.first('select 1 from views where name = ?', name) === undefined
  connection.execute(create)
  if (active) connection.execute(show)
  connection.run('insert into views (name, version, checkpoint, active) values (?, ?, 0, ?)', name, version, Number(active))
  for (const [place, { name: column, type, nullable, comment }] of row.columns.entries()) {
    const values = [name, version, place, column, type, Number(nullable), comment.et, comment.en]
    connection.run('insert into view_columns values (?, ?, ?, ?, ?, ?, ?, ?)', ...values)
  }
  return { name, version, checkpoint: 0, active }
}

/** Columns that changed under the same version: the program forgot to raise it. */
function refuseOtherColumns(connection: Connection, view: AnyView): void {
  const stored = connection.all<readonly [string, string, number]>(
    'select "column", type, nullable from view_columns where view = ? and version = ? order by place',
    view.name,
    view.version,
  )
  const wanted = viewTable(view).row.columns.map(({ name, type, nullable }) => [name, type, Number(nullable)])
  if (JSON.stringify(stored) === JSON.stringify(wanted)) return
  const advice = 'Give the changed view a new version.'
  throw new StoreError('invalid', `The view ${view.name} version ${view.version} has other columns than its stored table. ${advice}`)
}

/** Runs inside a transaction, so that no reader meets two active versions or none. */
export function activate(connection: Connection, view: AnyView): void {
  const { name, version } = prepared(connection, view)
  connection.execute(`drop view ${shownName(name)}; ${viewTable(view).show}`)
  connection.run('update views set active = (version = ?) where name = ?', version, name)
  for (const [old] of connection.all<StateRow>(
    'select version, checkpoint, active from views where name = ? and version < ?',
    name,
    version,
  )) {
    connection.execute(`drop table ${tableName(name, old)}`)
    connection.run('delete from view_columns where view = ? and version = ?', name, old)
    connection.run('delete from views where name = ? and version = ?', name, old)
  }
}
