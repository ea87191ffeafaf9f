import { codesOf, Position, type AnyDecider, type Label } from '@dutybook/modelling'

/** Whether one position may give one command, held or stood in for: one cell of the matrix of positions and commands. */
export interface Entitlement {
  readonly category: string
  /** The line of the job description. */
  readonly duty: string
  readonly command: string
  readonly label: Label
  readonly position: Position
  readonly entitled: boolean
}

/**
 * The complete matrix, from what each command says of itself: a row for each command in the order of the list, a cell for each
 * position. Who is entitled may still be refused by a finer rule of the aggregate, or because it is their own case.
 */
export const entitlements = (aggregates: readonly AnyDecider[]): readonly Entitlement[] =>
  aggregates.flatMap(({ category, duty, command }) =>
    command.members.flatMap(({ type, label, by }) =>
      codesOf(Position).map((position) => ({ category, duty, command: type, label, position, entitled: by.includes(position) })),
    ),
  )
