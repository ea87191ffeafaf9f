export type { AnyAuditCommand, Argument, AuditCommand, CommandOption } from './command.js'
export { commands } from './commands.js'
export { outcomes, type Outcome } from './exit-codes.js'
export { optionsOf } from './options.js'
