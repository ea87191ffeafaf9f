export { openSqlite, type SqliteOptions, type SqliteStores } from './open.js'
