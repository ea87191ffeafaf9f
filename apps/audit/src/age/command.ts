import type { AuditCommand } from '../command.js'
import { day, wholeNumber } from '../options.js'
import type { AgeOptions } from './options.js'

export const age: AuditCommand<AgeOptions> = {
  name: 'age',
  summary: {
    et: 'Kui mitu päeva enne lõikepäeva on iga asja viimane sündmus: vanuserühmad ja iga rühma vanim.',
    en: 'How many days before a cut-off the last event of each thing lies: groups by age, with the oldest of each.',
  },
  options: [
    { flags: '--cut-off <day>', label: { et: 'lõikepäev', en: 'the cut-off' }, parse: day, required: true },
    { flags: '--step <days>', label: { et: 'rühma laius päevades', en: 'days to a group' }, parse: wholeNumber(1), default: 30 },
    { flags: '--category <category>', label: { et: 'ainult seda liiki vood', en: 'only streams of this kind' } },
    { flags: '--type <type>', label: { et: 'ainult seda liiki sündmused', en: 'only events of this type' } },
  ],
  sources: ['store', 'server', 'pack'],
  asOf: 'recorded',
  load: async () => (await import('./age.js')).run,
}
