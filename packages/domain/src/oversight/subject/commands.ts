import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { Reason } from '../../vocabulary.js'
import { arrangement, risk } from './events.js'

const keeper = ['serviceManager', 'adviser', 'headOfDivision', 'qualityUnit'] as const

export const RegisterOversightSubject = command(
  'RegisterOversightSubject',
  { et: 'Võta järelevalve alla', en: 'Place under oversight' },
  keeper,
  arrangement,
)

export const ChangeArrangement = command(
  'ChangeArrangement',
  { et: 'Muuda osutamise korraldust', en: 'Change the arrangement of provision' },
  keeper,
  { ...arrangement, reason: Reason },
)

export const AssessRisk = command('AssessRisk', { et: 'Hinda riski', en: 'Assess the risk' }, ['qualityUnit', 'serviceManager'], risk)

export const ReleaseOversightSubject = command(
  'ReleaseOversightSubject',
  { et: 'Arva järelevalve alt välja', en: 'Release from oversight' },
  keeper,
  { reason: Reason },
)

export const SubjectCommand = oneOf(
  'SubjectCommand',
  { et: 'Järelevalve subjekti käsk', en: 'Command of an oversight subject' },
  RegisterOversightSubject,
  ChangeArrangement,
  AssessRisk,
  ReleaseOversightSubject,
)
export type SubjectCommand = TypeOf<typeof SubjectCommand>
