import { aggregates } from '@dutybook/domain'
import { kernelRefusals, type Label, type LawRef, type RefusalList, type RefusalRule } from '@dutybook/modelling'
import { isProblemCode, problemKinds } from '../problems/problem-kinds.js'
import { refusalStatus, refusalTitle } from '../problems/problem.js'

/** One meaning of a code: a refusal may stand in several aggregates, each with its own rule. */
export interface Meaning {
  /** The kind of thing whose rule it is; absent for a problem of the request itself. */
  readonly of?: Label
  readonly status: number
  readonly title: Label
  readonly text: Label
  readonly legalBasis: readonly LawRef[]
}

export interface ExplainedCode {
  readonly code: string
  readonly meanings: readonly Meaning[]
}

const every: Label = { et: 'iga käsk', en: 'every command' }

/** All lists of refusals with whose they are. */
const lists: readonly { readonly of: Label; readonly refusals: RefusalList }[] = [
  { of: every, refusals: kernelRefusals },
  ...aggregates.map(({ label, refusals }) => ({ of: label, refusals })),
]

/** All that a code can mean; undefined when nothing answers with it. */
export function explainedCode(code: string): ExplainedCode | undefined {
  const meanings = [...problemMeaning(code), ...refusalMeanings(code)]
  return meanings.length > 0 ? { code, meanings } : undefined
}

/** Every code that an answer may carry, in order. */
export const knownCodes: readonly string[] = [
  ...new Set([...Object.keys(problemKinds), ...lists.flatMap(({ refusals }) => Object.keys(refusals))]),
].toSorted()

function problemMeaning(code: string): readonly Meaning[] {
  if (!isProblemCode(code)) return []
  const { status, title, text } = problemKinds[code]
  return [{ status, title, text, legalBasis: [] }]
}

const refusalMeanings = (code: string): readonly Meaning[] =>
  lists.filter(({ refusals }) => Object.hasOwn(refusals, code)).map(({ of, refusals }) => meaningOf(of, refusals[code] as RefusalRule))

const meaningOf = (of: Label, { kind, text, basis }: RefusalRule): Meaning => ({
  of,
  status: refusalStatus[kind],
  title: refusalTitle[kind],
  text,
  legalBasis: basis,
})
