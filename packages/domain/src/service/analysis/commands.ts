import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { analysis } from './events.js'

export const CompleteServiceAnalysis = command(
  'CompleteServiceAnalysis',
  { et: 'Esita teenuse analüüs', en: 'Complete the service analysis' },
  ['serviceManager', 'analyst'],
  analysis,
)

export const ServiceAnalysisCommand = oneOf(
  'ServiceAnalysisCommand',
  { et: 'Teenuse analüüsi käsk', en: 'Command of a service analysis' },
  CompleteServiceAnalysis,
)
export type ServiceAnalysisCommand = TypeOf<typeof ServiceAnalysisCommand>
