import type { AuditCommand } from '../command.js'
import { evidenceOptions } from '../evidence/options.js'
import type { CheckpointOptions } from './options.js'

export const checkpoint: AuditCommand<CheckpointOptions> = {
  name: 'checkpoint',
  summary: {
    et: 'Logi viimane allkirjastatud seis. Hoia see alles: järgmine kord näitab verify --since, kas logi seda jätkab.',
    en: 'The last signed head of the log. Keep it: at the next visit verify --since shows whether the log continues it.',
  },
  args: [{ name: '<save-or-show>', label: { et: 'save kirjutab faili, show näitab', en: 'save writes a file, show only shows it' } }],
  options: [
    {
      flags: '--out <file>',
      label: { et: 'kuhu kirjutada; nimetamata checkpoint-<suurus>.txt', en: 'where to; without it checkpoint-<size>.txt' },
    },
    ...evidenceOptions,
  ],
  sources: ['store', 'server', 'pack'],
  load: async () => (await import('./checkpoint.js')).run,
}
