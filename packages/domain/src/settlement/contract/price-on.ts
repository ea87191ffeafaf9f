import type { LocalDate, Money, Period } from '@dutybook/modelling'
import type { Contract, KnownContract } from './state.js'
import type { ElementPrice, Work } from './values.js'

/** What the days of a contract follow from. */
export interface ContractTerms {
  readonly draft: { readonly term: Period }
  readonly signature?: object
  readonly amendments: readonly { readonly lastDay?: LocalDate }[]
  readonly termination?: { readonly lastDay: LocalDate }
}
type Termed = { readonly status: 'none' } | ({ readonly status: 'known' } & ContractTerms)

/** The last day of the contract: as amended last, and no later than the day to which it was terminated. */
export function lastDayOf({ draft, amendments, termination }: ContractTerms): LocalDate {
  const agreed = amendments.reduce<LocalDate>((day, amendment) => amendment.lastDay ?? day, draft.term.to)
  return termination && termination.lastDay < agreed ? termination.lastDay : agreed
}

/** Whether the contract was signed and in force on that day: from the first to the last day of its term, both included. */
export function inForceOn(contract: Termed, day: LocalDate): boolean {
  if (contract.status === 'none' || !contract.signature) return false
  return contract.draft.term.from <= day && day <= lastDayOf(contract)
}

/** In force on every day of the period: a contract has one unbroken term. */
export const inForceThroughout = (contract: Termed, { from, to }: Period): boolean => inForceOn(contract, from) && inForceOn(contract, to)

/** In force on one day of the period at least. */
export function inForceWithin(contract: Termed, { from, to }: Period): boolean {
  if (contract.status === 'none' || !contract.signature) return false
  return contract.draft.term.from <= to && from <= lastDayOf(contract)
}

const isFor =
  ({ element, unit }: Work) =>
  (each: ElementPrice): boolean =>
    each.element === element && each.unit === unit

/** The price agreed for that day by the draft and the amendments: the one that holds from the latest day; of two, the later amendment. */
function agreedPrice({ draft, amendments }: KnownContract, work: Work, day: LocalDate): Money | undefined {
  const versions = [{ from: draft.term.from, prices: draft.prices }, ...amendments].flatMap(({ from, prices = [] }) =>
    prices.filter(isFor(work)).map(({ price }) => ({ from, price })),
  )
  const begun = versions.filter(({ from }) => from <= day)
  return begun.reduce<(typeof begun)[number] | undefined>((last, each) => (last && last.from > each.from ? last : each), undefined)?.price
}

/** What one unit of the element costs on that day; undefined when the contract is not in force then or has no price for it. */
export function priceOn(contract: Contract, work: Work, day: LocalDate): Money | undefined {
  if (contract.status === 'none' || !inForceOn(contract, day)) return undefined
  return agreedPrice(contract, work, day)
}

/** The prices that hold on the first day of the period and from each later day in it on which an amendment begins. */
export function pricesIn(contract: Contract, work: Work, { from, to }: Period): readonly (Money | undefined)[] {
  if (contract.status === 'none') return [undefined]
  const begins = contract.amendments.map((each) => each.from).filter((day) => from < day && day <= to)
  return [from, ...begins].map((day) => priceOn(contract, work, day))
}

/** Whether the contract names the element by that unit at all, now or earlier. */
export const coversWork = (contract: Contract, work: Work): boolean =>
  contract.status === 'known' && [contract.draft, ...contract.amendments].some(({ prices = [] }) => prices.some(isFor(work)))
