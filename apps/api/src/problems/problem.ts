import { refusalText, type FieldError, type Label, type LawRef, type RefusalFacts, type RefusalKind } from '@dutybook/modelling'
import type { ProblemKind } from './problem-kind.js'
import { problemKinds, type ProblemCode } from './problem-kinds.js'

/** Where one thing is wrong: in the body (RFC 6901), in a parameter of the address, or in a header. */
export type Place = { readonly pointer: string } | { readonly parameter: string } | { readonly header: string }

export type Fault = Place & { readonly rule: string; readonly texts: Label }

/** A failed request before it is written for one reader. */
export interface Problem {
  readonly code: string
  readonly status: number
  readonly title: Label
  readonly texts: Label
  readonly legalBasis: readonly LawRef[]
  readonly facts: RefusalFacts
  readonly errors: readonly Fault[]
  readonly headers: Readonly<Record<string, string>>
  /** For a refusal by a rule: whether the attempt is in the log. */
  readonly recorded?: boolean
}

interface Details {
  readonly facts?: RefusalFacts
  readonly errors?: readonly Fault[]
  readonly headers?: Readonly<Record<string, string>>
}

export function problem(code: ProblemCode, { facts = {}, errors = [], headers = {} }: Details = {}): Problem {
  const { status, title, text }: ProblemKind = problemKinds[code]
  return { code, status, title, texts: refusalText({ text }, facts), legalBasis: [], facts, errors, headers }
}

/** An act out of order contradicts what is there, authority is a matter of who asks, a rule of law of what is asked. */
export const refusalStatus: Readonly<Record<RefusalKind, number>> = { order: 409, authority: 403, law: 422 }

export const refusalTitle: Readonly<Record<RefusalKind, Label>> = {
  order: { et: 'Praegu ei saa', en: 'Not possible now' },
  authority: { et: 'Õigus puudub', en: 'Not authorised' },
  law: { et: 'Vastuolus õigusega', en: 'Against the law' },
}

/** What a codec found wrong, as faults at `place`. */
export const bodyFaults = (errors: readonly FieldError[], root = ''): readonly Fault[] =>
  errors.map(({ pointer, rule, text }) => ({ pointer: root + pointer, rule, texts: text }))

/** Carries a problem out of a controller to the one place that answers with it. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
    this.name = 'ProblemError'
  }
}
