import { assess, grant, insure, stopGrant, type Case, type Element, type EpisodeData } from './case.js'
import type { Step } from '../step.js'

/** An element that is given: from how many days after the help begins, for how many days, or to the end of the story. */
export interface Help {
  readonly element: Element
  readonly from?: number
  readonly days?: number
  readonly healthCost?: 'whole' | 'uncoveredPart'
  /** What is written down of the health insurance just before. */
  readonly insurance?: EpisodeData<'RecordHealthInsurance'>['status']
}

/** The elements of the help, for the assessment that has to find the need for them. */
export const elementsOf = (help: readonly Help[]): readonly Element[] => [...new Set(help.map(({ element }) => element))]

/** The same day, one step after the other. */
type Turn = (after: number) => readonly Step[]

/** The grants and their ends in the order of their days; `first` numbers the grants of the episode. */
export function give(it: Case, help: readonly Help[], first = 1): readonly Step[] {
  const planned = help.flatMap((each, index) => {
    const { from = 0, days } = each
    const begins = { on: from, turn: beginning(it, each, `a${first + index}`) }
    return days === undefined ? [begins] : [begins, { on: from + days, turn: ending(it, each, `a${first + index}`, help) }]
  })
  let before = 0
  return planned
    .sort((one, other) => one.on - other.on)
    .flatMap(({ on, turn }) => {
      const after = on - before
      before = on
      return turn(after)
    })
}

const beginning =
  (it: Case, { element, healthCost, insurance }: Help, id: string): Turn =>
  (after) => {
    const granted = (days: number) => grant(it, days, { grant: id, element, ...(healthCost === undefined ? {} : { healthCost }) })
    return insurance === undefined ? [granted(after)] : [insure(it, after, insurance), granted(0)]
  }

/** A need that is assessed again is found again. */
const ending =
  (it: Case, { element }: Help, id: string, help: readonly Help[]): Turn =>
  (after) =>
    element === 'E2' ? [assess(it, after, elementsOf(help), { assessment: 'h9' }), stopGrant(it, 0, id)] : [stopGrant(it, after, id)]
