import { isOfCodec, type AnyView, type Instant } from '@dutybook/modelling'
import { StoreError } from './event-store.js'
import { selectRows } from './row-query.js'
import type { Position } from './stored-event.js'
import { givenBack, leaseFor, renewed, stillHolds, type KeptLease, type Lease, type LeaseTerms } from './view-lease.js'
import type { RowQuery, Standing, ViewChanges, ViewState, ViewStore } from './view-store.js'

/** One version of one view. Rows are kept as text, so that no reader can change what is stored. */
interface Table {
  readonly name: string
  readonly version: number
  readonly rows: Map<string, string>
  checkpoint: Position
  active: boolean
  lease?: KeptLease
}

/** What the store holds. Given to a second store, it stands for the disk that outlives a process. */
export type InMemoryTables = Map<string, Table>

const tableName = (view: AnyView): string => `${view.name}_v${view.version}`
const stateOf = ({ name, version, checkpoint, active }: Table): ViewState => ({ name, version, checkpoint, active })

const machineClock = (): Instant => new Date().toISOString() as Instant

export function inMemoryViewStore(tables: InMemoryTables = new Map(), clock: () => Instant = machineClock): ViewStore {
  let closed = false
  const open = (): InMemoryTables => {
    if (closed) throw new StoreError('closed', 'The in-memory view store is closed.')
    return tables
  }
  return {
    prepare: async (view) => stateOf(prepare(open(), view)),
    load: async (view, keys) => loaded(prepared(open(), view), keys),
    save: async (view, changes) => save(open(), view, changes, clock()),
    state: async (view) => {
      const table = open().get(tableName(view))
      return table && stateOf(table)
    },
    activate: async (view) => activate(open(), prepared(open(), view)),
    rows: async (view, query) => queried(prepared(open(), view), view, query),
    lead: async (view, terms) => lead(open().get(tableName(view)), terms, clock()),
    release: async (view, lease) => release(open().get(tableName(view)), lease, clock()),
    close: async () => {
      closed = true
    },
  }
}

function prepare(tables: InMemoryTables, view: AnyView): Table {
  const found = tables.get(tableName(view))
  if (found) return found
  const { name, version } = view
  const active = [...tables.values()].every((each) => each.name !== name)
  const table = { name, version, rows: new Map<string, string>(), checkpoint: 0, active }
  tables.set(tableName(view), table)
  return table
}

function prepared(tables: InMemoryTables, view: AnyView): Table {
  const table = tables.get(tableName(view))
  if (!table) throw new StoreError('invalid', `Version ${view.version} of the view ${view.name} is not prepared.`)
  return table
}

const rowsIn = (table: Table) => [...table.rows].map(([key, text]) => [key, JSON.parse(text) as unknown] as const)

function loaded(table: Table, keys: readonly string[]): ReadonlyMap<string, unknown> {
  const found = keys.flatMap((key) => {
    const text = table.rows.get(key)
    return text === undefined ? [] : [[key, JSON.parse(text) as unknown] as const]
  })
  return new Map(found)
}

const queried = (table: Table, view: AnyView, query?: RowQuery) => ({
  rows: selectRows(view, rowsIn(table), query),
  checkpoint: table.checkpoint,
})

function save(tables: InMemoryTables, view: AnyView, changes: ViewChanges, now: Instant): boolean {
  const table = tables.get(tableName(view))
  const texts = [...changes.upserts].map(([key, row]) => [key, rowText(view, key, row)] as const)
  const { lease, previous } = changes
  if (!table || table.checkpoint !== previous || (lease && !stillHolds(lease, table.lease))) return false
  if (lease) table.lease = renewed(lease, now)
  for (const key of changes.deletes) table.rows.delete(key)
  for (const [key, text] of texts) table.rows.set(key, text)
  table.checkpoint = changes.checkpoint
  return true
}

function rowText(view: AnyView, key: string, row: unknown): string {
  if (!isOfCodec(view.row, row)) throw new StoreError('invalid', `The row ${key} is not a ${view.row.name} of the view ${view.name}.`)
  return JSON.stringify(row)
}

function activate(tables: InMemoryTables, table: Table): void {
  const others = [...tables].filter(([, each]) => each.name === table.name && each !== table)
  for (const [name, each] of others) {
    each.active = false
    if (each.version < table.version) tables.delete(name)
  }
  table.active = true
}

function lead(table: Table | undefined, terms: LeaseTerms, now: Instant): Standing | undefined {
  if (!table) return undefined
  const state = stateOf(table)
  const lease = leaseFor(terms, table.lease, now)
  if (!lease) return { state }
  table.lease = renewed(lease, now)
  return { state, lease }
}

function release(table: Table | undefined, lease: Lease, now: Instant): void {
  if (table && stillHolds(lease, table.lease)) table.lease = givenBack(lease, now)
}
