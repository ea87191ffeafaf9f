import type { AuditCommand } from '../command.js'
import { evidenceOptions } from '../evidence/options.js'
import { wholeNumber } from '../options.js'
import type { ReportOptions } from './options.js'

export const report: AuditCommand<ReportOptions> = {
  name: 'report',
  summary: {
    et: 'Aruanne toimikusse JSON- ja PDF-failina: mis logi, iga kontroll tulemusega, mis sai tõendatud ja mida tõendada ei saa.',
    en: 'A report for the file, as JSON and PDF: which log, every check with its result, what was proven and what cannot be.',
  },
  options: [
    {
      flags: '--out <name>',
      label: {
        et: 'failide nimi ilma laiendita; nimetamata audit-<suurus>',
        en: 'name of the files without ending; without it audit-<size>',
      },
    },
    {
      flags: '--since <file>',
      label: { et: 'varem hoitud seis, mida logi peab jätkama', en: 'a checkpoint kept earlier, which the log must continue' },
    },
    {
      flags: '--days <number>',
      label: {
        et: 'hiline on, mis pandi kirja rohkem kui nii mitu päeva hiljem',
        en: 'late is what was recorded more than so many days later',
      },
      parse: wholeNumber(0),
      default: 7,
    },
    ...evidenceOptions,
  ],
  sources: ['store', 'server', 'pack'],
  load: async () => (await import('./report.js')).run,
}
