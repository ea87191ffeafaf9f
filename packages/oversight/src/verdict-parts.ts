import { plusDays, type LocalDate, type MessageId, type Rows, type VerdictFinding } from '@dutybook/modelling'

/** The code of a reason; programs rely on it. */
export const reasonCode = (name: string): VerdictFinding['code'] => name as VerdictFinding['code']

/** The events that are there, each once. */
export const proofs = (...ids: readonly (MessageId | undefined)[]): readonly MessageId[] =>
  [...new Set(ids)].filter((id) => id !== undefined)

/** Stored rows and rows of a replay come in different orders; the verdict is the same. */
export const inKeyOrder = <Row>(rows: Rows<Row>): readonly Row[] =>
  [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)

/**
 * The first of the days without a break, up to `day`, on which something is so; `undefined` when it is not so on `day` itself.
 * `changes` are the only days on which it may become or cease to be so.
 */
export function unbrokenSince(
  day: LocalDate,
  changes: readonly (LocalDate | undefined)[],
  isSo: (day: LocalDate) => boolean,
): LocalDate | undefined {
  if (!isSo(day)) return undefined
  const earlier = [...new Set(changes)].filter((each) => each !== undefined && each <= day) as LocalDate[]
  const first = earlier.sort().findLast((each) => !isSo(plusDays(each, -1)))
  return first ?? earlier[0] ?? day
}

/**
 * The first of the days without a break on which a result has not held, one breach following another. `breachesOn` reads the same
 * rows as of an earlier day, so the rows must keep the days of all that may undo a breach.
 */
export function notHeldSince(day: LocalDate, breachesOn: (day: LocalDate) => readonly VerdictFinding[]): LocalDate | undefined {
  const began = breachesOn(day)
    .filter(({ weight }) => weight === 'breach')
    .map(({ since }) => since ?? day)
  if (began.length === 0) return undefined
  const first = began.reduce((one, other) => (other < one ? other : one))
  return notHeldSince(plusDays(first, -1), breachesOn) ?? first
}
