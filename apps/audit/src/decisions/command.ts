import type { AuditCommand } from '../command.js'
import type { DecisionsOptions } from './options.js'

export const decisions: AuditCommand<DecisionsOptions> = {
  name: 'decisions',
  summary: {
    et: 'Kinnitamised ilma teise isikuta või õigusliku aluseta. Kinnitamine on tegu, mida omaenda asjas teha ei saa.',
    en: 'Acts of approval without a second person or a legal basis. An approval is what nobody may do in their own case.',
  },
  options: [{ flags: '--all', label: { et: 'näita ka korrektseid', en: 'show those in order too' } }],
  sources: ['store', 'server', 'pack'],
  asOf: 'recorded',
  load: async () => (await import('./decisions.js')).run,
}
