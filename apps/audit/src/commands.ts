import type { AnyAuditCommand } from './command.js'
import { explain } from './explain/command.js'
import { log } from './log/command.js'
import { show } from './show/command.js'

/**
 * Every command of the auditor, in the order of the help. To add one: a folder with `command.ts` (the value that stands here, light, see
 * `AuditCommand`) and the file with the work that its `load` imports, which exports a `Run`; and one line here. Help, sources, `--as-of`,
 * languages, outputs, progress, Ctrl-C, exit codes and docs/audit/commands.md come from the value.
 */
export const commands: readonly AnyAuditCommand[] = [log, show, explain]
