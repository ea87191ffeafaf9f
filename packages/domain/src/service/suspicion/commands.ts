import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { claim } from './events.js'

export const ClaimProvisionalHelp = command(
  'ClaimProvisionalHelp',
  { et: 'Broneeri abi kahtluse alusel', en: 'Claim provisional help' },
  ['adviser', 'serviceManager', 'headOfDivision'],
  claim,
)

export const SuspicionCommand = oneOf('SuspicionCommand', { et: 'Kahtluse käsk', en: 'Command of a suspicion' }, ClaimProvisionalHelp)
export type SuspicionCommand = TypeOf<typeof SuspicionCommand>
