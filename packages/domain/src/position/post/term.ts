import { right, type Either } from '@dutybook/fp'
import { plusDays, type LocalDate, type Refusal } from '@dutybook/modelling'
import type { Days } from './days.js'
import { refused, type PostRefusal } from './refusals.js'

type Kept<Case> = Either<Refusal<PostRefusal>, Case>

/** An appointment and a substitution both give authority for some days; the rules on those days are the same. */
interface Given {
  readonly asked: Days
  /** The day on which it is given. */
  readonly day: LocalDate
}

export function endsAfterStart<Case extends Given>(it: Case): Kept<Case> {
  const { from, to = from } = it.asked
  return to < from ? refused('ENDS_BEFORE_START', { from, to }, '/to') : right(it)
}

/** Nobody is given authority for days gone by: what was done on them would become allowed afterwards [P]. */
export const notBackwards = <Case extends Given>(it: Case): Kept<Case> =>
  it.asked.from < it.day ? refused('RETROACTIVE_START', { day: it.day, from: it.asked.from }, '/from') : right(it)

/** Something may end on the eve of its start, and then it never began; it does not outlast what was agreed. */
export function endsWithin({ from, to }: Days, lastDay: LocalDate): Kept<LocalDate> {
  const earliest = plusDays(from, -1)
  if (lastDay < earliest) return refused('LAST_DAY_TOO_EARLY', { earliest }, '/lastDay')
  return to !== undefined && lastDay > to ? refused('LAST_DAY_TOO_LATE', { latest: to }, '/lastDay') : right(lastDay)
}
