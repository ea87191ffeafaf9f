import {
  plusDays,
  type LawRef,
  type LocalDate,
  type MessageId,
  type ReadingDay,
  type Rows,
  type Verdict,
  type VerdictFinding,
} from '@dutybook/modelling'
import type { VerdictDefinition } from './verdict-definition.js'

/** The events that are there, each once. */
export const proofs = (...ids: readonly (MessageId | undefined)[]): readonly MessageId[] =>
  [...new Set(ids)].filter((id) => id !== undefined)

/** The rule that was broken and the law of the day may rest on the same section. */
const eachOnce = (basis: readonly LawRef[]): readonly LawRef[] =>
  basis.filter((each, index) => basis.findIndex(({ act, section }) => act === each.act && section === each.section) === index)

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

/** What was found of a result on a day. */
interface Found {
  readonly findings: readonly VerdictFinding[]
  /** The events that prove it where it holds. */
  readonly proof: readonly (MessageId | undefined)[]
  /** Since when it has not held, where the rows tell that. */
  readonly since?: LocalDate | undefined
}

/** The verdict: it holds when there is no breach; an alert alone leaves it standing. */
export function verdictFrom(
  { result, label }: Pick<VerdictDefinition, 'result' | 'label'>,
  { day }: ReadingDay,
  { findings, proof, since }: Found,
): Verdict {
  const holds = findings.every(({ weight }) => weight !== 'breach')
  const evidence = proofs(...findings.flatMap((each) => each.evidence), ...(holds ? proof : []))
  const told = findings.map((each) => ({ ...each, basis: eachOnce(each.basis) }))
  return { result: result as Verdict['result'], label, day, holds, ...(since === undefined ? {} : { since }), findings: told, evidence }
}

/** The verdict of searches that can be asked for any day, so that it tells since when the result has not held. */
export function verdictBy<Search>(
  definition: Pick<VerdictDefinition, 'result' | 'label'>,
  on: ReadingDay,
  proof: Found['proof'],
  searched: { readonly breaches: readonly Search[]; readonly alerts: readonly Search[] },
  found: (search: Search, day: LocalDate) => readonly VerdictFinding[],
): Verdict {
  const breachesOn = (day: LocalDate) => searched.breaches.flatMap((search) => found(search, day))
  const findings = [...breachesOn(on.day), ...searched.alerts.flatMap((search) => found(search, on.day))]
  return verdictFrom(definition, on, { findings, proof, since: notHeldSince(on.day, breachesOn) })
}
