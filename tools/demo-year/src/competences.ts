import { euros } from '@dutybook/modelling'
import { actsOn, doneOn, type CommandFor, type DatedAct } from './act.js'
import { cast } from './cast.js'
import { day } from './days.js'

const rule = actsOn('competenceRule')
const firstDay = '2025-01-06'

type Given = Extract<CommandFor<'competenceRule'>, { readonly type: 'GiveCompetence' }>['data']

const given = (subject: string, data: Omit<Given, 'from' | 'order'>): DatedAct =>
  doneOn(day(firstDay), rule(subject, cast.director, { type: 'GiveCompetence', data: { ...data, from: firstDay, order: '1-1/90' } }))

/** Who may decide on what, and up to which amount, as the director general laid it down in January. */
export const competences = (): readonly DatedAct[] => [
  given('invoice-approval', { position: 'headOfDivision', limit: euros(20_000) }),
  given('budget-commitment', { position: 'headOfDivision', limit: euros(20_000) }),
  given('element-grant', { position: 'adviser' }),
  given('document-signature', { position: 'serviceManager', kinds: ['letter'] }),
]
