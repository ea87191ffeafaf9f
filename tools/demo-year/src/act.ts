import type { ProceedingCommand, SubjectCommand } from '@dutybook/domain'
import type { Actor, LocalDate } from '@dutybook/modelling'

/** The same data with plain texts for ids and dates, so that a story can be written down; the handler's codec still checks it. */
export type Plain<A> = A extends { readonly _id: string } | { readonly _date: string }
  ? string
  : A extends string | number | boolean | undefined
    ? A
    : { readonly [K in keyof A]: Plain<A[K]> }

/** One command of the story, not yet on a day. */
export interface Act {
  readonly category: 'oversightProceeding' | 'oversightSubject'
  readonly id: string
  readonly command: Plain<ProceedingCommand> | Plain<SubjectCommand>
  readonly actor: Actor
  /** The code by which the law refuses it; absent where it is accepted. */
  readonly refusedWith?: string
}

/** An act on the day that it is about, and the day on which it was written down. */
export interface DatedAct extends Act {
  readonly on: LocalDate
  readonly writtenOn: LocalDate
}
