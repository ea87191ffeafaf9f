import type { Instant, LocalDate, MessageId } from '@dutybook/modelling'
import type { CommandProblem } from './command-problem.js'
import type { ViewProgress } from './follow-progress.js'

/** Why a follow-up was not taken: the answer to its command, or what broke. */
export type Hindrance = { readonly kind: 'failed'; readonly message: string } | CommandProblem

/** A follow-up that is due and was not taken. It is given again, and holds up no other. */
export interface StuckFollowUp {
  readonly key: string
  readonly category: string
  readonly id: string
  readonly command: string
  readonly occurredOn: LocalDate
  readonly why: Hindrance
  readonly since: Instant
  readonly attempts: number
  readonly nextAttempt: Instant
}

/** How a process manager stands: its rows as those of a view, and what it waits for. */
export interface ProcessProgress extends Omit<ViewProgress, 'view'> {
  readonly process: string
  readonly stuck: readonly StuckFollowUp[]
  /** When the next follow-up is due. */
  readonly nextDue?: Instant
}

/** What came of giving one follow-up: for the log of the program. */
export interface FollowUpReport {
  readonly process: string
  readonly category: string
  readonly id: string
  readonly command: string
  readonly occurredOn: LocalDate
  readonly commandId: MessageId
  /** `nothingNew`: its rules found that nothing was left to do. */
  readonly outcome: 'taken' | 'nothingNew' | 'stuck'
  readonly why?: Hindrance
}

/** In a few words, without data. */
export const hindranceText = (why: Hindrance): string => {
  switch (why.kind) {
    case 'failed':
      return why.message
    case 'refused':
      return `refused: ${why.code}`
    case 'invalid':
      return `invalid: ${why.errors.map(({ pointer }) => pointer).join(', ')}`
    case 'futureDate':
    case 'beforeLaw':
    case 'staleRevision':
    case 'conflict':
    case 'noSealer':
    case 'commandIdReused':
      return why.kind
  }
}
