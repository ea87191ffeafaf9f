import type { Decider } from '@dutybook/modelling'
import { amend, draftContract, sign, terminate } from './agreeing.js'
import { ContractCommand } from './commands.js'
import { ContractEvent } from './events.js'
import { contractRefusals } from './refusals.js'
import { amended, drafted, noContract, signed, terminated, type Contract } from './state.js'
import { contractSummary, ContractSummary } from './summary.js'
import { ContractRef } from './values.js'

/** An administrative contract (HKTS), as far as prices and terms need it: whether it is in force on a day, and what a unit costs then. */
export const administrativeContract: Decider<Contract, ContractCommand, ContractEvent> = {
  category: 'administrativeContract',
  id: ContractRef,
  duty: '3.7',
  label: { et: 'Haldusleping', en: 'Administrative contract' },
  command: ContractCommand,
  event: ContractEvent,
  refusals: contractRefusals,
  initialState: noContract,
  summary: { codec: ContractSummary, of: contractSummary },
  // Whoever drafted it does not sign it.
  authors: (contract, { type }) => (type === 'SignContract' && contract.status === 'known' ? [contract.draftedBy] : []),
  evolve: (contract, event) => {
    switch (event.type) {
      case 'ContractDrafted':
        return drafted(contract, event.data)
      case 'ContractSigned':
        return signed(contract, event.data)
      case 'ContractAmended':
        return amended(contract, event.data)
      case 'ContractTerminated':
        return terminated(contract, event.data)
    }
  },
  decide: (context, contract, { type, data }) => {
    switch (type) {
      case 'DraftContract':
        return draftContract(context, contract, data)
      case 'SignContract':
        return sign(context, contract, data)
      case 'AmendContract':
        return amend(context, contract, data)
      case 'TerminateContract':
        return terminate(context, contract, data)
    }
  },
}
