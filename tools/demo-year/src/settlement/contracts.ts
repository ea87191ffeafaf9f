import { euros, plusDays, type LocalDate } from '@dutybook/modelling'
import { actsOn, doneOn, type DataFor, type DatedAct } from '../act.js'
import { cast } from '../cast.js'
import type { Chance } from '../chance.js'
import { day } from '../days.js'
import type { Provider } from '../providers.js'

type Prices = DataFor<'administrativeContract', 'DraftContract'>['prices']
export type Price = Prices[number]
type Element = Price['element']
export type Line = 'majutus' | 'noustamine' | 'muu'

/** A contract as the story has it; prices that change do so on the first day of a month. */
export interface Contract {
  readonly ref: string
  readonly provider: Provider
  /** Its place in the list of providers. */
  readonly place: number
  readonly line: Line
  readonly from: LocalDate
  readonly to: LocalDate
  readonly prices: Prices
  /** Dearer from July on. */
  readonly dearer?: Prices
}

/** What a unit is and what it costs in euros, from and to. */
const works: Readonly<Partial<Record<Element, { readonly unit: Price['unit']; readonly least: number; readonly most: number }>>> = {
  E2: { unit: 'item', least: 45, most: 60 },
  E4: { unit: 'hour', least: 32, most: 42 },
  E5: { unit: 'day', least: 36, most: 52 },
  E6: { unit: 'day', least: 11, most: 16 },
  E7: { unit: 'visit', least: 300, most: 300 },
  E8: { unit: 'session', least: 58, most: 72 },
  E9: { unit: 'hour', least: 70, most: 95 },
  E10: { unit: 'hour', least: 38, most: 55 },
}

const signedOn = day('2025-01-08')
const begins = day('2025-01-10')
const changes = day('2025-07-01')
const [translation, growing] = [0, 7]
/** Their prices rise in July. */
const dearerPlaces: readonly number[] = [3, 6, 9]

const lineOf = ([first]: Provider['elements']): Line =>
  first === 'E5' ? 'majutus' : first === 'E4' || first === 'E8' || first === 'E9' ? 'noustamine' : 'muu'

/** One contract with each provider that is not the agency itself. */
export const contracts = (luck: Chance, providers: readonly Provider[]): readonly Contract[] =>
  providers.flatMap((provider, place) => (provider.inHouse ? [] : [contractWith(provider, place, luck)]))

function contractWith(provider: Provider, place: number, luck: Chance): Contract {
  const elements: readonly Element[] = place === growing ? [...provider.elements, 'E2'] : provider.elements
  const priced = elements.map((element) => priceOf(element, luck))
  return {
    ref: luck.reference('cont'),
    provider,
    place,
    line: lineOf(provider.elements),
    from: begins,
    to: place === translation ? day('2025-12-19') : day('2026-12-31'),
    prices: priced.filter(({ element }) => provider.elements.includes(element)),
    ...dearerFrom(place, priced),
  }
}

function dearerFrom(place: number, priced: Prices): Pick<Contract, 'dearer'> {
  if (place === growing) return { dearer: priced.filter(({ element }) => element === 'E2') }
  const risen = priced.filter(({ element }) => element === 'E5').map((each) => ({ ...each, price: euros(each.price.cents / 100 + 4) }))
  return dearerPlaces.includes(place) ? { dearer: risen } : {}
}

function priceOf(element: Element, luck: Chance): Price {
  const { unit, least, most } = works[element] ?? { unit: 'item', least: 30, most: 60 }
  return { element, unit, price: euros(luck.between(least, most)) }
}

/** What a unit of the element costs in a month that begins on that day. */
export const priceIn = (contract: Contract, element: Element, monthBegins: LocalDate): Price | undefined => {
  const agreed = monthBegins >= changes ? [...(contract.dearer ?? []), ...contract.prices] : contract.prices
  return agreed.find((each) => each.element === element)
}

const act = actsOn('administrativeContract')

/** Drafted and signed in January; three become dearer in July, one takes on more, and translation ends in December. */
export function contractActs({ ref, provider, place, from, to, prices, dearer }: Contract): readonly DatedAct[] {
  const file = `7-2/25-${10 + place}`
  const drafter = place % 2 === 0 ? cast.adviser : cast.manager
  const term = { from, to: place === translation ? '2026-12-31' : to }
  const draft = { provider: provider.ref, term, prices, qualityTerms: `${file}-1` }
  const signature = { reference: `${file}-4`, reliabilityCheck: `${file}-2`, procurement: `${file}-3` }
  const amendment = { amendment: 'm1', reference: `${file}-5`, from: changes, ...(dearer ? { prices: dearer } : {}) }
  const termination = { lastDay: to, ground: 'agreement', reference: `${file}-6`, reason: 'Tõlkimist hakkab korraldama amet ise.' } as const
  return [
    doneOn(plusDays(signedOn, -2), act(ref, drafter, { type: 'DraftContract', data: draft })),
    doneOn(signedOn, act(ref, cast.director, { type: 'SignContract', data: signature })),
    ...(dearer ? [doneOn(day('2025-06-11'), act(ref, cast.departmentHead, { type: 'AmendContract', data: amendment }))] : []),
    ...(place === translation
      ? [doneOn(day('2025-12-01'), act(ref, cast.departmentHead, { type: 'TerminateContract', data: termination }))]
      : []),
  ]
}
