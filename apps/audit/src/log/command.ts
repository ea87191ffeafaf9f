import type { AuditCommand } from '../command.js'
import { day } from '../options.js'
import type { LogOptions } from './options.js'

export const log: AuditCommand<LogOptions> = {
  name: 'log',
  summary: { et: 'Sündmused nende logis seismise järjekorras.', en: 'The events in the order of the log.' },
  options: [
    { flags: '--stream <stream>', label: { et: 'ainult see voog', en: 'only this stream' } },
    { flags: '--category <category>', label: { et: 'ainult seda liiki vood', en: 'only streams of this kind' } },
    { flags: '--type <type>', label: { et: 'ainult seda liiki sündmused', en: 'only events of this type' } },
    { flags: '--actor <person>', label: { et: 'ainult see tegutseja', en: 'only what this person did' } },
    { flags: '--duty <line>', label: { et: 'ainult see ametijuhendi punkt', en: 'only this line of the job description' } },
    { flags: '--from <day>', label: { et: 'toimunud sellest päevast', en: 'that occurred from this day on' }, parse: day },
    { flags: '--to <day>', label: { et: 'toimunud kuni selle päevani', en: 'that occurred up to this day' }, parse: day },
  ],
  sources: ['store', 'server', 'pack'],
  asOf: 'both',
  load: async () => (await import('./log.js')).run,
}
