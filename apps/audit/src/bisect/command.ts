import type { AuditCommand } from '../command.js'
import { evidenceOptions } from '../evidence/options.js'
import { day, wholeNumber } from '../options.js'
import type { BisectOptions } from './options.js'

export const bisect: AuditCommand<BisectOptions> = {
  name: 'bisect',
  summary: {
    et: 'Mis hetkest ja millisest sündmusest alates: esimene sündmus, mis rikub reeglit, või see, millega tulemus lakkas kehtimast või vaate rida muutus.',
    en: 'Since when and by which event: the first event that breaks a rule, or the one by which a result ceased to hold or a row of a view changed.',
  },
  options: [
    {
      flags: '--rule <rule>',
      label: {
        et: 'keeldumise kood; või readable (loetav), explained (mõni käsk teeb sellise sündmuse), revision (järjekord voos), logged (sama mis tõendites)',
        en: 'code of a refusal; or readable, explained (some command makes such an event), revision (order in the stream), logged (the same as in the evidence)',
      },
    },
    { flags: '--verdict <result>', label: { et: 'oodatav tulemus, mis ei kehti: 3.5', en: 'an expected result that does not hold: 3.5' } },
    {
      flags: '--reason <code>',
      label: { et: 'järelduse põhjus; nimetamata iga rikkumine', en: 'a reason of the verdict; without it any breach' },
    },
    { flags: '--view <view>', label: { et: 'vaade, mille rida küsitakse', en: 'a view, whose row is asked for' } },
    { flags: '--row <key>', label: { et: 'rea võti', en: 'the key of the row' } },
    {
      flags: '--field <name>',
      label: { et: 'rea väli; nimetamata kas rida on', en: 'a field of the row; without it whether there is the row' },
    },
    { flags: '--is <value>', label: { et: 'välja väärtus', en: 'the value of the field' } },
    {
      flags: '--on <day>',
      label: {
        et: 'mis päeva seisuga järeldus või rida loetakse; nimetamata viimase sündmuse kirjapanemise päev',
        en: 'the day that the verdict or row is read for; without it the day on which the last event was recorded',
      },
      parse: day,
    },
    {
      flags: '--from <position>',
      label: { et: 'selle kohani on logi korras', en: 'the log is in order up to this position' },
      parse: wholeNumber(0),
      default: 0,
    },
    ...evidenceOptions,
  ],
  sources: ['store', 'server', 'pack'],
  asOf: 'recorded',
  load: async () => (await import('./bisect.js')).run,
}
