import type { AuditCommand } from '../command.js'
import { day, wholeNumber } from '../options.js'
import { exportForms, type ExportOptions } from './options.js'

export const exportTable: AuditCommand<ExportOptions> = {
  name: 'export',
  summary: {
    et: 'Sündmused või ühe vaate read failina, kõrval manifest ridade arvu, kontrollsumma ja räsiga.',
    en: 'The events or the rows of a view as a file, beside it a manifest with row count, hash total and digest.',
  },
  options: [
    { flags: '--view <name>', label: { et: 'see vaade, mitte sündmused', en: 'this view instead of the events' } },
    { flags: '--out <directory>', label: { et: 'kaust, kuhu kirjutada', en: 'the directory to write into' }, required: true },
    { flags: '--form <form>', label: { et: 'faili kuju', en: 'form of the file' }, choices: exportForms, default: 'csv' },
    {
      flags: '--from-position <position>',
      label: { et: 'sündmused alates sellest kohast logis', en: 'events from this position on' },
      parse: wholeNumber(1),
    },
    {
      flags: '--to-position <position>',
      label: { et: 'sündmused kuni selle kohani logis', en: 'events up to this position' },
      parse: wholeNumber(1),
    },
    { flags: '--from <day>', label: { et: 'toimunud sellest päevast', en: 'that occurred from this day on' }, parse: day },
    { flags: '--to <day>', label: { et: 'toimunud kuni selle päevani', en: 'that occurred up to this day' }, parse: day },
    { flags: '--bom', label: { et: 'CSV algab märgiga BOM, Exceli jaoks', en: 'CSV begins with a BOM, for Excel' } },
    { flags: '--delimiter <sign>', label: { et: 'CSV eraldaja', en: 'delimiter of CSV' }, choices: [',', ';'], default: ',' },
    {
      flags: '--restricted',
      label: { et: 'ka piiratud juurdepääsuga sisu', en: 'also content of restricted access' },
    },
    {
      flags: '--purpose <text>',
      label: {
        et: 'milleks on piiratud sisu vaja; läheb manifesti',
        en: 'what the restricted content is needed for; stands in the manifest',
      },
    },
  ],
  sources: ['store', 'server', 'pack'],
  asOf: 'both',
  load: async () => (await import('./export.js')).run,
}
