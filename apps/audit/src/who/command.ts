import type { AuditCommand } from '../command.js'
import { streamArgument } from '../options.js'

export const who: AuditCommand = {
  name: 'who',
  summary: {
    et: 'Iga välja kohta sündmus, mis seda viimati muutis: kes, millal ja kelle eest.',
    en: 'For each field of the state the event that last changed it: who, when, and acting as whom.',
  },
  args: [streamArgument],
  sources: ['store', 'server', 'pack'],
  asOf: 'both',
  load: async () => (await import('./who.js')).run,
}
