import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { competence, competenceEnd } from './events.js'

const director = ['directorGeneral'] as const

export const GiveCompetence = command('GiveCompetence', { et: 'Anna pädevus', en: 'Give a competence' }, director, competence)

export const TakeCompetence = command('TakeCompetence', { et: 'Võta pädevus', en: 'Take a competence away' }, director, competenceEnd)

export const CompetenceCommand = oneOf(
  'CompetenceCommand',
  { et: 'Pädevuse käsk', en: 'Command of a competence' },
  GiveCompetence,
  TakeCompetence,
)
export type CompetenceCommand = TypeOf<typeof CompetenceCommand>
