import type { AuditCommand } from '../command.js'
import { wholeNumber } from '../options.js'
import type { LateOptions } from './options.js'

export const late: AuditCommand<LateOptions> = {
  name: 'late',
  summary: {
    et: 'Sündmused, mis pandi kirja kaua pärast toimumist. Päevad kalendri- ja tööpäevades.',
    en: 'Events that were recorded long after they had happened, by how many calendar and working days.',
  },
  options: [
    {
      flags: '--days <number>',
      label: { et: 'rohkem kui nii mitu kalendripäeva hiljem', en: 'more than so many calendar days later' },
      parse: wholeNumber(0),
      default: 7,
    },
  ],
  sources: ['store', 'server', 'pack'],
  asOf: 'both',
  load: async () => (await import('./late.js')).run,
}
