import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { implementation, initiative, initiativeDecision, initiativeReview } from './events.js'

const worker = ['serviceManager', 'adviser', 'headOfDivision'] as const
const heads = ['headOfDivision', 'headOfDepartment'] as const

export const StartInitiative = command('StartInitiative', { et: 'Tee arendusalgatus', en: 'Start an initiative' }, worker, initiative)
export const DecideInitiative = command(
  'DecideInitiative',
  { et: 'Otsusta arendusalgatus', en: 'Decide an initiative' },
  heads,
  initiativeDecision,
)
export const ImplementInitiative = command(
  'ImplementInitiative',
  { et: 'Pane kirja elluviimine', en: 'Record that it was implemented' },
  worker,
  implementation,
)
export const ReviewInitiativeEffect = command(
  'ReviewInitiativeEffect',
  { et: 'Hinda algatuse mõju', en: 'Review the effect' },
  [...worker, 'headOfDepartment'],
  initiativeReview,
)

export const InitiativeCommand = oneOf(
  'InitiativeCommand',
  { et: 'Arendusalgatuse käsk', en: 'Command of a development initiative' },
  StartInitiative,
  DecideInitiative,
  ImplementInitiative,
  ReviewInitiativeEffect,
)
export type InitiativeCommand = TypeOf<typeof InitiativeCommand>
