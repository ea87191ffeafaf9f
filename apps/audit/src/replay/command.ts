import type { AuditCommand } from '../command.js'

export const replay: AuditCommand = {
  name: 'replay',
  summary: {
    et: 'Arvutab vaate sündmustest uuesti ja võrdleb hoitud ridadega: räsid ja esimene erinev rida.',
    en: 'Computes a view from the events alone and compares it with the stored rows: digests, and the first row that differs.',
  },
  args: [{ name: '[view]', label: { et: 'vaate nimi; nimetamata kõik vaated', en: 'name of a view; all views without it' } }],
  sources: ['store'],
  load: async () => (await import('./replay.js')).run,
}
