import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { application, conclusion, declining } from './events.js'

const deciders = ['serviceManager', 'headOfDivision', 'headOfDepartment'] as const

export const AdoptConclusion = command('AdoptConclusion', { et: 'Võta järeldus vastu', en: 'Adopt the conclusion' }, deciders, conclusion)

export const DeclineConclusion = command(
  'DeclineConclusion',
  { et: 'Loobu järeldusest', en: 'Decline the conclusion' },
  deciders,
  declining,
)

export const ApplyServiceChange = command(
  'ApplyServiceChange',
  { et: 'Pane kirja teenuse muutmine', en: 'Record that the service was changed' },
  ['serviceManager', 'adviser', 'headOfDivision'],
  application,
)

export const ConclusionCommand = oneOf(
  'ConclusionCommand',
  { et: 'Järelduse käsk', en: 'Command of a conclusion' },
  AdoptConclusion,
  DeclineConclusion,
  ApplyServiceChange,
)
export type ConclusionCommand = TypeOf<typeof ConclusionCommand>
