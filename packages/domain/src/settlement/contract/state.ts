import { without, type LocalDate, type PersonRef, type RecordOf } from '@dutybook/modelling'
import type { amendment, ContractEvent, draft, signature, termination } from './events.js'

export type Draft = RecordOf<typeof draft>
export type Signature = RecordOf<typeof signature>
export type Amendment = RecordOf<typeof amendment>
export type Termination = RecordOf<typeof termination>

/** A contract from its draft on. Each part is there once its act has happened. */
export interface KnownContract {
  readonly status: 'known'
  readonly draft: Draft
  readonly draftedBy: PersonRef
  readonly signature?: Signature & { readonly signedOn: LocalDate }
  /** In the order in which they were made. */
  readonly amendments: readonly Amendment[]
  readonly termination?: Termination
}

export type Contract = { readonly status: 'none' } | KnownContract

export const noContract: Contract = { status: 'none' }

type DataOf<Type extends ContractEvent['type']> = Extract<ContractEvent, { type: Type }>['data']
type Evolve<Type extends ContractEvent['type']> = (contract: Contract, data: DataOf<Type>) => Contract

const changed = (contract: Contract, change: (known: KnownContract) => Partial<KnownContract>): Contract =>
  contract.status === 'none' ? contract : { ...contract, ...change(contract) }

export const drafted: Evolve<'ContractDrafted'> = (_contract, data) => ({
  status: 'known',
  draft: without(data, 'draftedBy'),
  draftedBy: data.draftedBy,
  amendments: [],
})
export const signed: Evolve<'ContractSigned'> = (contract, signature) => changed(contract, () => ({ signature }))
export const amended: Evolve<'ContractAmended'> = (contract, data) =>
  changed(contract, ({ amendments }) => ({ amendments: [...amendments, data] }))
export const terminated: Evolve<'ContractTerminated'> = (contract, termination) => changed(contract, () => ({ termination }))
