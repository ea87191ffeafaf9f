import { called, choice, count, LocalDate, optional, record, type TypeOf } from '@dutybook/modelling'
import { draft, termination } from './events.js'
import { lastDayOf } from './price-on.js'
import type { Contract, KnownContract } from './state.js'
import { ElementPrices } from './values.js'

const ContractStatus = choice(
  'ContractStatus',
  { et: 'Lepingu seis', en: 'Status of the contract' },
  {
    none: { et: 'ei ole koostatud', en: 'not drafted' },
    drafted: { et: 'koostatud', en: 'drafted' },
    signed: { et: 'sõlmitud', en: 'signed' },
    terminated: { et: 'lõpetatud', en: 'terminated' },
  },
)

export const ContractSummary = record(
  'ContractSummary',
  { et: 'Haldusleping', en: 'Administrative contract' },
  {
    status: ContractStatus,
    provider: optional(draft.provider),
    from: optional(called(LocalDate, 'Esimene päev', 'First day')),
    lastDay: optional(termination.lastDay),
    prices: optional(called(ElementPrices, 'Hinnad lepingu algul', 'Prices at the beginning')),
    amendments: optional(count('AmendmentCount', { et: 'Muudatuste arv', en: 'Number of amendments' })),
  },
)

const statusOf = ({ signature, termination: ended }: KnownContract) => (ended ? 'terminated' : signature ? 'signed' : 'drafted')

export function contractSummary(contract: Contract): TypeOf<typeof ContractSummary> {
  if (contract.status === 'none') return { status: 'none' }
  const { provider, term, prices } = contract.draft
  const facts = { provider, from: term.from, lastDay: lastDayOf(contract), prices, amendments: contract.amendments.length }
  return { status: statusOf(contract), ...facts }
}
