import { InvalidArgumentError } from 'commander'
import type { AuditCommand } from '../command.js'
import { evidenceOptions } from '../evidence/options.js'
import type { VerifyOptions } from './options.js'

export const verify: AuditCommand<VerifyOptions> = {
  name: 'verify',
  summary: {
    et: 'Kas logi on see, mis allkirjastati: muudetud, puuduvad, ümber tõstetud ja topelt sündmused, vigased tõendid.',
    en: 'Whether the log is what was signed: altered, missing, reordered and doubled events, faults of the evidence.',
  },
  options: [
    { flags: '--quick', label: { et: 'allkirjad ja viimane sündmus', en: 'signatures and the last event' } },
    {
      flags: '--sample <percent>',
      label: { et: 'allkirjad ja osa sündmustest, näiteks 5%', en: 'signatures and a part of the events, such as 5%' },
      parse: percent,
    },
    { flags: '--full', label: { et: 'kõik; nii on ka nimetamata', en: 'everything; also when nothing is named' } },
    {
      flags: '--seed <text>',
      label: { et: 'sama seemnega võetakse samad sündmused', en: 'the same seed takes the same events' },
      default: 'dutybook',
    },
    {
      flags: '--since <file>',
      label: { et: 'varem hoitud seis, mida logi peab jätkama', en: 'a checkpoint kept earlier, which the log must continue' },
    },
    {
      flags: '--resume <file>',
      label: { et: 'jätka katkestatud täielikku kontrolli sellest failist', en: 'go on with a full verification that was interrupted' },
    },
    ...evidenceOptions,
  ],
  sources: ['store', 'server', 'pack'],
  load: async () => (await import('./verify.js')).run,
}

function percent(text: string): number {
  const number = Number(/^(\d{1,3}(?:\.\d{1,4})?)%?$/u.exec(text)?.[1])
  if (number > 0 && number <= 100) return number
  throw new InvalidArgumentError('A part is written 5%, from over 0 to 100. / Osa on kujul 5%, üle 0 kuni 100.')
}
