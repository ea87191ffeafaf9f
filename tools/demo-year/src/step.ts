import type { LocalDate } from '@dutybook/modelling'
import type { Act, DatedAct } from './act.js'
import type { Chance } from './chance.js'
import { daysAfter, officeDay } from './days.js'
import type { Provider } from './providers.js'

/** Where a plot plays: one proceeding at one provider. */
export interface Scene {
  readonly chance: Chance
  readonly provider: Provider
  /** Number of the file in the document register, from which every document takes its own: `25-007`. */
  readonly file: string
  /** The next document of the file, as the document register would call it. */
  readonly document: () => string
}

/** An act that follows the one before by so many calendar days, on the next day on which offices are open. */
export interface Step {
  readonly after: number
  readonly act: (on: LocalDate) => Act
  /** Days between the fact and its record. */
  readonly lateBy?: number
}

export type Plot = (scene: Scene) => readonly Step[]

export const written =
  (lateBy: number) =>
  (step: Step): Step => ({ ...step, lateBy })

/** Puts the steps on their days, the first on the given one. Nothing is written down before what came before it. */
export function enact(steps: readonly Step[], start: LocalDate): readonly DatedAct[] {
  let on = officeDay(start)
  let writtenOn = on
  return steps.map(({ after, act, lateBy = 0 }) => {
    on = daysAfter(on, after)
    const own = lateBy > 0 ? daysAfter(on, lateBy) : on
    writtenOn = own > writtenOn ? own : writtenOn
    return { ...act(on), on, writtenOn }
  })
}
