import { euros } from '@dutybook/modelling'
import { actsOn, doneOn, type CommandFor, type DatedAct } from './act.js'
import { cast } from './cast.js'
import { day } from './days.js'

const rule = actsOn('competenceRule')
const firstDay = '2025-01-06'

type Given = Extract<CommandFor<'competenceRule'>, { readonly type: 'GiveCompetence' }>['data']

const given = (subject: string, data: Omit<Given, 'from' | 'order'>): DatedAct => laidDown(firstDay, subject, { ...data, order: '1-1/90' })

const laidDown = (from: string, subject: string, data: Omit<Given, 'from'>): DatedAct =>
  doneOn(day(from), rule(subject, cast.director, { type: 'GiveCompetence', data: { ...data, from } }))

const endsWithTheSummer = { type: 'TakeCompetence', data: { position: 'adviser', from: '2025-09-01', order: '1-1/187' } } as const

/** Who may decide on what, and up to which amount, as the director general laid it down in January; one right ends with the summer. */
export const competences = (): readonly DatedAct[] => [
  given('invoice-approval', { position: 'headOfDivision', limit: euros(20_000) }),
  given('budget-commitment', { position: 'headOfDivision', limit: euros(20_000) }),
  given('element-grant', { position: 'adviser' }),
  given('document-signature', { position: 'serviceManager', kinds: ['letter'] }),
  laidDown('2025-02-03', 'document-signature', { position: 'adviser', kinds: ['letter'], order: '1-1/112' }),
  doneOn(day('2025-08-25'), rule('document-signature', cast.director, endsWithTheSummer)),
]
