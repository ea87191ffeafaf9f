import type { Row } from './row.js'
import { append100, append64, appendOne } from './rows/append.js'
import { asOf } from './rows/as-of.js'
import { command } from './rows/command.js'
import { evidence } from './rows/evidence.js'
import { http } from './rows/http.js'
import { rebuild } from './rows/rebuild.js'
import { replay } from './rows/replay.js'
import { size } from './rows/size.js'
import { sse } from './rows/sse.js'
import { start } from './rows/start.js'

/** What can be measured, in the order of the table. */
export const rows: readonly Row[] = [appendOne, append64, append100, command, replay, rebuild, asOf, http, sse, start, size, evidence]
