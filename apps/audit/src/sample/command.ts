import type { AuditCommand } from '../command.js'
import { wholeNumber } from '../options.js'
import type { SampleOptions } from './options.js'

export const sample: AuditCommand<SampleOptions> = {
  name: 'sample',
  summary: {
    et: 'Juhuvalim sündmustest; sama seemnega alati sama.',
    en: 'A random sample of events; always the same for the same seed.',
  },
  options: [
    { flags: '--seed <text>', label: { et: 'seeme: mis tahes tekst', en: 'the seed: any text' }, required: true },
    { flags: '--size <number>', label: { et: 'mitu sündmust', en: 'how many events' }, parse: wholeNumber(1), default: 25 },
    { flags: '--category <category>', label: { et: 'ainult seda liiki vood', en: 'only streams of this kind' } },
    { flags: '--type <type>', label: { et: 'ainult seda liiki sündmused', en: 'only events of this type' } },
  ],
  sources: ['store', 'server', 'pack'],
  asOf: 'both',
  load: async () => (await import('./sample.js')).run,
}
