import type { AuditCommand } from '../command.js'
import type { RefusalsOptions } from './options.js'

export const refusals: AuditCommand<RefusalsOptions> = {
  name: 'refusals',
  summary: {
    et: 'Katsed, millest seadus või volitus keeldus, koodi või tegutseja järgi.',
    en: 'Attempts that law or authority refused, by code or by actor.',
  },
  options: [
    {
      flags: '--by <what>',
      label: { et: 'mille järgi liita', en: 'what to count by' },
      choices: ['code', 'actor', 'attempt'],
      default: 'code',
    },
  ],
  sources: ['store', 'server', 'pack'],
  asOf: 'both',
  load: async () => (await import('./refusals.js')).run,
}
