import type { AuditCommand } from '../command.js'
import { placeInLog, streamArgument } from '../options.js'
import type { DiffOptions } from './options.js'

export const diff: AuditCommand<DiffOptions> = {
  name: 'diff',
  summary: {
    et: 'Mis kahe ajahetke vahel muutus, väli väljalt. Lõpeb koodiga 1, kui midagi muutus.',
    en: 'What changed between two moments, field by field. Ends with 1 when anything did.',
  },
  args: [streamArgument],
  options: [
    {
      flags: '--from <instant|position>',
      label: { et: 'varasem: ajahetk (UTC) või koht logis', en: 'the earlier one: an instant (UTC) or a position in the log' },
      parse: placeInLog,
      required: true,
    },
    {
      flags: '--to <instant|position>',
      label: { et: 'hilisem; vaikimisi praegu', en: 'the later one; now when absent' },
      parse: placeInLog,
    },
  ],
  sources: ['store', 'server', 'pack'],
  load: async () => (await import('./diff.js')).run,
}
