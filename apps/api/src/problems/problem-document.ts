import type { Label, Language, LawRef, RefusalFacts } from '@dutybook/modelling'
import type { Problem } from './problem.js'

export const problemMediaType = 'application/problem+json'

/** The form of RFC 9457 in which every failed request is answered. */
export interface ProblemDocument {
  /** Relative to the root of the API, and it resolves: the page explains the code and its legal basis. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: string
  readonly texts: Label
  readonly legalBasis: readonly LawRef[]
  readonly errors: readonly (Readonly<Record<string, string | Label>> & { readonly detail: string })[]
  readonly facts: RefusalFacts
  /** For a refusal by a rule: whether the attempt is in the log. */
  readonly recorded?: boolean
}

export const problemType = (code: string): string => `/problems/${code}`

export const problemDocument = (problem: Problem, language: Language, instance: string): ProblemDocument => ({
  type: problemType(problem.code),
  title: problem.title[language],
  status: problem.status,
  detail: problem.texts[language],
  instance,
  code: problem.code,
  texts: problem.texts,
  legalBasis: problem.legalBasis,
  errors: problem.errors.map((each) => ({ ...each, detail: each.texts[language] })),
  facts: problem.facts,
  ...(problem.recorded === undefined ? {} : { recorded: problem.recorded }),
})
