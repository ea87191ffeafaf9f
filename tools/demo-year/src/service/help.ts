import { grant, stopGrant, type Case, type Element } from './case.js'
import type { Step } from '../step.js'

/** An element that is given: from how many days after the help begins, for how many days, or to the end of the story. */
export interface Help {
  readonly element: Element
  readonly from?: number
  readonly days?: number
  readonly healthCost?: 'whole' | 'uncoveredPart'
}

/** The elements of the help, for the assessment that has to find the need for them. */
export const elementsOf = (help: readonly Help[]): readonly Element[] => [...new Set(help.map(({ element }) => element))]

/** The grants and their ends in the order of their days; `first` numbers the grants of the episode. */
export function give(it: Case, help: readonly Help[], first = 1): readonly Step[] {
  const planned = help.flatMap(({ element, from = 0, days, healthCost }, index) => {
    const id = `a${first + index}`
    const given = (after: number) => grant(it, after, { grant: id, element, ...(healthCost === undefined ? {} : { healthCost }) })
    const begins = { on: from, step: given }
    return days === undefined ? [begins] : [begins, { on: from + days, step: (after: number) => stopGrant(it, after, id) }]
  })
  let before = 0
  return planned
    .sort((one, other) => one.on - other.on)
    .map(({ on, step }) => {
      const after = on - before
      before = on
      return step(after)
    })
}
