import type { AuditCommand } from '../command.js'

export const duplicates: AuditCommand = {
  name: 'duplicates',
  summary: {
    et: 'Sama sisu kahes sündmuses või kahes käsus: võimalik topeltkanne.',
    en: 'The same content in two events or two commands: perhaps entered twice.',
  },
  sources: ['store', 'server', 'pack'],
  asOf: 'both',
  load: async () => (await import('./duplicates.js')).run,
}
