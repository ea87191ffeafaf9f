import type { AuditCommand } from '../command.js'
import { streamArgument } from '../options.js'

export const asOf: AuditCommand = {
  name: 'as-of',
  summary: {
    et: 'Mis oli seis ajahetkel (--as-of) ja päeva lõpul (--as-of-occurred), väli väljalt.',
    en: 'The state as of a moment (--as-of) and of a day (--as-of-occurred), field by field.',
  },
  args: [streamArgument],
  sources: ['store', 'server', 'pack'],
  asOf: 'both',
  load: async () => (await import('./as-of.js')).run,
}
