import type { PostCommand, ProceedingCommand, QualificationCommand, SubjectCommand } from '@dutybook/domain'
import type { Actor, LocalDate } from '@dutybook/modelling'
import type { Plain } from '@dutybook/modelling/testing'

/** One command of the story, not yet on a day. */
export interface Act {
  readonly category: 'oversightProceeding' | 'oversightSubject' | 'position' | 'qualificationFile'
  readonly id: string
  /** Written with plain ids and days; the handler checks it by its codec. */
  readonly command: Plain<ProceedingCommand> | Plain<SubjectCommand> | Plain<PostCommand> | Plain<QualificationCommand>
  readonly actor: Actor
  /** The code by which the law refuses it; absent where it is accepted. */
  readonly refusedWith?: string
}

/** An act on the day that it is about, and the day on which it was written down. */
export interface DatedAct extends Act {
  readonly on: LocalDate
  readonly writtenOn: LocalDate
}
