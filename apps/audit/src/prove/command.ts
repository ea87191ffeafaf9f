import type { AuditCommand } from '../command.js'
import { evidenceOptions } from '../evidence/options.js'
import type { ProveOptions } from './options.js'

export const prove: AuditCommand<ProveOptions> = {
  name: 'prove',
  summary: {
    et: 'Tõend, et sündmus on logis: kirjutab .tlog-proof faili ja kontrollib seda.',
    en: 'The proof that an event is in the log: writes a .tlog-proof file and verifies it.',
  },
  args: [{ name: '<event>', label: { et: 'sündmuse tunnus või koht logis', en: 'id of an event, or its position in the log' } }],
  options: [
    {
      flags: '--out <file>',
      label: { et: 'kuhu kirjutada; nimetamata <koht>.tlog-proof', en: 'where to; without it <position>.tlog-proof' },
    },
    ...evidenceOptions,
  ],
  sources: ['store', 'server', 'pack'],
  load: async () => (await import('./prove.js')).run,
}
