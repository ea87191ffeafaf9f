export { openSqlite, type SqliteOptions, type SqliteStores } from './open.js'
export { openSqliteViews } from './open-views.js'
