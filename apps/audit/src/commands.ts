import { checkpoint } from './checkpoint/command.js'
import type { AnyAuditCommand } from './command.js'
import { age } from './age/command.js'
import { asOf } from './as-of/command.js'
import { bisect } from './bisect/command.js'
import { decisions } from './decisions/command.js'
import { diff } from './diff/command.js'
import { duplicates } from './duplicates/command.js'
import { explain } from './explain/command.js'
import { exportTable } from './export/command.js'
import { gaps } from './gaps/command.js'
import { late } from './late/command.js'
import { log } from './log/command.js'
import { pack } from './pack/command.js'
import { prove } from './prove/command.js'
import { refusals } from './refusals/command.js'
import { replay } from './replay/command.js'
import { report } from './report/command.js'
import { sample } from './sample/command.js'
import { show } from './show/command.js'
import { substitution } from './substitution/command.js'
import { verify } from './verify/command.js'
import { who } from './who/command.js'

/**
 * Every command of the auditor, in the order of the help. To add one: a folder with `command.ts` (the value that stands here, light, see
 * `AuditCommand`) and the file with the work that its `load` imports, which exports a `Run`; and one line here. Help, sources, `--as-of`,
 * languages, outputs, progress, Ctrl-C, exit codes and docs/generated/audit-commands.md come from the value.
 */
export const commands: readonly AnyAuditCommand[] = [
  log,
  show,
  who,
  asOf,
  diff,
  gaps,
  late,
  duplicates,
  age,
  sample,
  bisect,
  decisions,
  substitution,
  refusals,
  verify,
  prove,
  checkpoint,
  pack,
  replay,
  report,
  exportTable,
  explain,
]
