import type { AuditCommand } from '../command.js'

export const gaps: AuditCommand = {
  name: 'gaps',
  summary: {
    et: 'Puuduvad kohad logis ning puuduvad ja korduvad järjekorranumbrid voogudes.',
    en: 'Positions that are missing in the log, and revisions that are missing or repeated in a stream.',
  },
  sources: ['store', 'server', 'pack'],
  asOf: 'recorded',
  load: async () => (await import('./gaps.js')).run,
}
