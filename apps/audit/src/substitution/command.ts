import type { AuditCommand } from '../command.js'
import type { SubstitutionOptions } from './options.js'

export const substitution: AuditCommand<SubstitutionOptions> = {
  name: 'substitution',
  summary: {
    et: 'Mida tehti kellegi eest tegutsedes, asenduse kaupa; kinnitamised on märgitud.',
    en: 'What was done while acting for somebody, by substitution, with approvals marked.',
  },
  options: [
    {
      flags: '--substitution <key>',
      label: { et: 'ainult see asendus, näiteks post-head1/s1', en: 'only this one, such as post-head1/s1' },
    },
    { flags: '--approvals', label: { et: 'ainult kinnitamised', en: 'approvals only' } },
  ],
  sources: ['store', 'server', 'pack'],
  asOf: 'recorded',
  load: async () => (await import('./substitution.js')).run,
}
