import type { FieldError, Label, LawRef, LocalDate, MessageId, RefusalKind } from '@dutybook/modelling'
import type { Position } from './stored-event.js'

/** A refusal by a rule, with all that a person needs to understand it. The same command answers with the very same again. */
export interface Refused {
  readonly code: string
  readonly ruleKind: RefusalKind
  readonly text: Label
  readonly basis: readonly LawRef[]
  readonly facts: Readonly<Record<string, string>>
  /** JSON Pointer of the field in the command's data that broke the rule, where one did. */
  readonly at?: string
  /** Refusals by law and authority are in the log, in the stream `refusedCommand-<commandId>`. */
  readonly recorded: boolean
}

/** Why a command changed nothing. */
export type CommandProblem =
  /** Not of its codec. Pointers are from the root of `{ type, data, id, occurredOn, commandId, … }`. */
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'futureDate'; readonly at: '/occurredOn'; readonly occurredOn: LocalDate; readonly today: LocalDate }
  | { readonly kind: 'beforeLaw'; readonly at: '/occurredOn'; readonly occurredOn: LocalDate; readonly firstDay: LocalDate }
  | ({ readonly kind: 'refused' } & Refused)
  /** The stream is not at the revision that the sender has seen, or is not there at any; -1 stands for a stream without events. */
  | { readonly kind: 'staleRevision'; readonly expected: number | 'any'; readonly actual: number }
  /** Others wrote so often that it was never decided on the newest state. It may be sent again. */
  | { readonly kind: 'conflict'; readonly stream: string }
  /** The command carries personal values and this handler was given nothing to seal them with: it is set up wrongly. Nothing was kept. */
  | { readonly kind: 'noSealer'; readonly command: string }
  /** The id has been used for a command of other content. */
  | { readonly kind: 'commandIdReused'; readonly commandId: MessageId }

export interface AnsweredEvent {
  readonly id: MessageId
  readonly type: string
  readonly revision: number
}

/** What a command did. A repeated one answers as the first time. */
export interface CommandAnswer {
  readonly commandId: MessageId
  /** Empty when there was nothing left to do. */
  readonly events: readonly AnsweredEvent[]
  /** The last revision of the stream that the command left or found; -1 when it has no events. */
  readonly revision: number
  /** A view that has followed the log to this position includes what the command did. */
  readonly position: Position
  readonly repeated: boolean
}
