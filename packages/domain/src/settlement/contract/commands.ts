import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { amendment, draft, signature, termination } from './events.js'

/** The head of the authority, or whom the authority has authorised (HKTS § 9; domain model §4, 3.7): never the manager. */
const competent = ['directorGeneral', 'headOfDepartment'] as const

export const DraftContract = command(
  'DraftContract',
  { et: 'Koosta haldusleping', en: 'Draft a contract' },
  ['serviceManager', 'adviser'],
  draft,
)

export const SignContract = command('SignContract', { et: 'Sõlmi haldusleping', en: 'Sign a contract' }, competent, signature)

export const AmendContract = command('AmendContract', { et: 'Muuda halduslepingut', en: 'Amend a contract' }, competent, amendment)

export const TerminateContract = command(
  'TerminateContract',
  { et: 'Lõpeta haldusleping', en: 'Terminate a contract' },
  competent,
  termination,
)

export const ContractCommand = oneOf(
  'ContractCommand',
  { et: 'Halduslepingu käsk', en: 'Command of an administrative contract' },
  DraftContract,
  SignContract,
  AmendContract,
  TerminateContract,
)
export type ContractCommand = TypeOf<typeof ContractCommand>
