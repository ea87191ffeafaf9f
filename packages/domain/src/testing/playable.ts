import type { AnyDecider, Message } from '@dutybook/modelling'
import type { Plain, Step } from '@dutybook/modelling/testing'
import type { ToldSample } from './sample.js'

/** One command of a sample, and to whom it is given. */
export interface Playable {
  readonly decider: AnyDecider
  readonly id: string
  readonly on: string
  readonly by: Step<Message>[1]
  readonly command: Plain<Message>
}

/** The commands of these samples by their days; on one day those of an earlier sample come first. */
export const playable = (...told: readonly ToldSample<never, never>[]): readonly Playable[] =>
  told
    .flatMap(({ decider, id, steps }) => (steps as readonly Step<Message>[]).map(([on, by, command]) => ({ decider, id, on, by, command })))
    .toSorted((one, other) => one.on.localeCompare(other.on))
