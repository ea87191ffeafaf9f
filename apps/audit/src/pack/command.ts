import { InvalidArgumentError } from 'commander'
import type { AuditCommand } from '../command.js'
import { evidenceOptions } from '../evidence/options.js'
import type { PackCommandOptions } from './options.js'

export const pack: AuditCommand<PackCommandOptions> = {
  name: 'pack',
  summary: {
    et: 'Üks kaust, mida saab kontrollida igal pool ilma andmehoidlata: võtmed, seisud, räsipuu, sündmused, tõendid, juhis.',
    en: 'One folder that can be verified anywhere without the store: keys, checkpoints, tree, events, proofs, instructions.',
  },
  options: [
    { flags: '--out <directory>', label: { et: 'tühi või uus kaust', en: 'an empty or new directory' }, required: true },
    {
      flags: '--prove <positions>',
      label: { et: 'kohad logis, mille tõend läheb kaasa: 5,17', en: 'positions whose proofs go with it: 5,17' },
      parse: positions,
    },
    ...evidenceOptions,
  ],
  sources: ['store'],
  load: async () => (await import('./pack.js')).run,
}

function positions(text: string): readonly number[] {
  if (/^\d{1,15}(?:,\d{1,15})*$/u.test(text)) return text.split(',').map(Number)
  throw new InvalidArgumentError('Positions are whole numbers with commas: 5,17. / Kohad on täisarvud komadega: 5,17.')
}
