import type { Actor, AnyDecider } from '@dutybook/modelling'
import type { Plain } from '@dutybook/modelling/testing'

interface PlainCommand {
  readonly type: string
  readonly data: object
}

/** One command of a sample, and to whom it is given. */
export interface Playable {
  readonly decider: AnyDecider
  readonly id: string
  readonly on: string
  readonly by: Plain<Actor>
  readonly command: PlainCommand
}

/** A sample with the commands that led to it, whatever they are. */
interface Told {
  readonly decider: AnyDecider
  readonly id: string
  readonly steps: readonly (readonly [on: string, by: Plain<Actor>, command: PlainCommand])[]
}

/** The commands of these samples by their days; on one day those of an earlier sample come first. */
export const playable = (...told: readonly Told[]): readonly Playable[] =>
  told
    .flatMap(({ decider, id, steps }) => steps.map(([on, by, command]) => ({ decider, id, on, by, command })))
    .toSorted((one, other) => one.on.localeCompare(other.on))
