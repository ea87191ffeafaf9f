import { plusDays, type LocalDate } from '@dutybook/modelling'
import type { Act, DatedAct } from './act.js'
import { daysAfter, officeDay } from './days.js'

/** An act that follows the one before by so many calendar days, on the next day on which offices are open. */
export interface Step {
  readonly after: number
  readonly act: (on: LocalDate) => Act
  /** On that very day, also when it is a day off; it is written down when offices are open again. */
  readonly exactly?: boolean
  /** Days between the fact and its record. */
  readonly lateBy?: number
}

export const written =
  (lateBy: number) =>
  (step: Step): Step => ({ ...step, lateBy })

export const exactly = (step: Step): Step => ({ ...step, exactly: true })

/** Puts the steps on their days, the first on the given one. Nothing is written down before what came before it. */
export function enact(steps: readonly Step[], start: LocalDate): readonly DatedAct[] {
  let on = start
  let writtenOn = officeDay(on)
  return steps.map(({ after, act, exactly: toTheDay = false, lateBy = 0 }) => {
    on = toTheDay ? plusDays(on, after) : daysAfter(on, after)
    const own = lateBy > 0 ? daysAfter(on, lateBy) : officeDay(on)
    writtenOn = own > writtenOn ? own : writtenOn
    return { ...act(on), on, writtenOn }
  })
}
