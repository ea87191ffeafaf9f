import { daysBetween, type LocalDate, type Period } from '@dutybook/modelling'
import type { DatedAct } from '../act.js'
import type { PlayedCase } from '../service/cases.js'
import { priceIn, type Contract, type Price } from './contracts.js'
import { within, type Month } from './months.js'

/** What was given to somebody by a provider, as the cases have it. */
export interface Given {
  readonly provider: string
  readonly element: Price['element']
  readonly from: LocalDate
  readonly to: LocalDate
}

const endOfStory = '2026-03-31' as LocalDate

/** All grants of all cases that a provider outside the agency has to do something for. */
export const givenIn = (cases: readonly PlayedCase[]): readonly Given[] => cases.flatMap(({ acts }) => givenBy(acts))

function givenBy(acts: readonly DatedAct[]): readonly Given[] {
  const ended = acts.find(({ command }) => command.type === 'EndService')?.on ?? endOfStory
  return acts.flatMap(({ command, on, refusedWith }) => {
    if (command.type !== 'GrantElement' || refusedWith !== undefined || command.data.provider === undefined) return []
    const { grant, element, provider } = command.data
    const stopped = acts.find(({ command: other }) => other.type === 'EndElement' && other.data.grant === grant)?.on ?? ended
    return [{ provider, element, from: on, to: stopped }]
  })
}

/** Units that were provided under a contract in a month, and what one of them costs. */
export interface Delivered extends Price {
  readonly contract: string
  readonly period: Period
  readonly units: number
}

/** Units for each day of the help; whatever is begun counts as a whole one. */
const unitsADay: Readonly<Record<Price['unit'], number>> = { day: 1, hour: 0.3, session: 0.15, visit: 0.04, item: 0.05, page: 1 }

const daysIn = (given: Given, period: Period): number => {
  const part = within(period, given.from, given.to)
  return part ? daysBetween(part.from, part.to) + 1 : 0
}

/** So that what is invoiced is what was given: the units of a month follow from the grants that ran in it. */
export function deliveredIn(month: Month, contract: Contract, given: readonly Given[]): readonly Delivered[] {
  const period = within(month, contract.from, contract.to)
  if (!period) return []
  const own = given.filter(({ provider }) => provider === contract.provider.ref)
  return [...new Set(own.map(({ element }) => element))].flatMap((element) => {
    const price = priceIn(contract, element, month.from)
    if (!price) return []
    const parts = own.filter((each) => each.element === element).map((each) => Math.ceil(daysIn(each, period) * unitsADay[price.unit]))
    const units = parts.reduce((sum, part) => sum + part, 0)
    return units === 0 ? [] : [{ ...price, contract: contract.ref, period, units }]
  })
}
