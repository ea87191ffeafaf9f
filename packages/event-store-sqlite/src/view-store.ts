import type { ViewStore } from '@dutybook/event-store'
import type { Instant } from '@dutybook/modelling'
import type { CommitQueue } from './commit-queue.js'
import { inSnapshot, type Connection } from './connection.js'
import { lead, release, standingOf } from './view-leases.js'
import { columnsToSave, loadRows, queryRows, saveRows } from './view-rows.js'
import { activate, prepare, stateOf } from './view-versions.js'

export interface OpenViews {
  readonly connection: Connection
  readonly queue: CommitQueue
  /** By which leases end. */
  readonly clock: () => Instant
  readonly close: () => Promise<void>
}

/**
 * Rows of views as tables: in the file of the log, so that one transaction, one lock and one copy of the file hold both, or in a file
 * of their own, which several processes may write.
 */
export const sqliteViewStore = ({ connection, queue, clock, close }: OpenViews): ViewStore => ({
  prepare: async (view) =>
    inSnapshot(connection, () => stateOf(connection, view) && prepare(connection, view)) ??
    queue.commit(1, () => prepare(connection, view)),
  load: async (view, keys) => loadRows(connection, view, keys),
  save: async (view, changes) => {
    const rows = columnsToSave(view, changes)
    return queue.commit(rows.length + changes.deletes.length, () => saveRows(connection, view, rows, changes, clock()))
  },
  state: async (view) => stateOf(connection, view),
  activate: async (view) => queue.commit(1, () => activate(connection, view)),
  rows: async (view, query) => queryRows(connection, view, query),
  lead: async (view, terms) => {
    const standing = standingOf(connection, view, terms, clock())
    return standing?.lease ? queue.commit(1, () => lead(connection, view, terms, clock())) : standing
  },
  release: async (view, lease) => queue.commit(1, () => release(connection, view, lease, clock())),
  close,
})
