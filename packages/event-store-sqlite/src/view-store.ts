import type { ViewStore } from '@dutybook/event-store'
import type { OpenStore } from './event-store.js'
import { columnsToSave, loadRows, queryRows, saveRows } from './view-rows.js'
import { activate, prepare, stateOf } from './view-versions.js'

/** Rows of views as tables in the file of the log, so that one transaction, one lock and one copy of the file hold both. */
export const sqliteViewStore = ({ connection, queue, close }: OpenStore): ViewStore => ({
  prepare: async (view) => (stateOf(connection, view) ? prepare(connection, view) : queue.commit(1, () => prepare(connection, view))),
  load: async (view, keys) => loadRows(connection, view, keys),
  save: async (view, changes) => {
    const rows = columnsToSave(view, changes)
    return queue.commit(rows.length + changes.deletes.length, () => saveRows(connection, view, rows, changes))
  },
  state: async (view) => stateOf(connection, view),
  activate: async (view) => queue.commit(1, () => activate(connection, view)),
  rows: async (view, query) => queryRows(connection, view, query),
  close,
})
