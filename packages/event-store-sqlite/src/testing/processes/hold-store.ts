/** Opens the store at the path given, says so, and holds it until it is killed. */
import { openSqlite } from '../../open.js'

openSqlite({ file: process.argv[2] ?? '' })
console.log('holding')
setInterval(() => undefined, 60_000)
