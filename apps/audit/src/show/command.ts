import type { AuditCommand } from '../command.js'

export const show: AuditCommand = {
  name: 'show',
  summary: {
    et: 'Üks sündmus tervikuna, või kõik ühe voo sündmused. Isikuandmed jäävad pitseerituks.',
    en: 'One event as a whole, or all events of a stream. Personal values stay sealed.',
  },
  args: [
    {
      name: '<event-or-stream>',
      label: { et: 'sündmuse tunnus, koht logis, või voog', en: 'id of an event, its position in the log, or a stream' },
    },
  ],
  sources: ['store', 'server', 'pack'],
  asOf: 'both',
  load: async () => (await import('./show.js')).run,
}
