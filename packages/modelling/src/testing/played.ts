import { isLeft } from '@dutybook/fp'
import assert from 'node:assert/strict'
import type { Actor } from '../actor.js'
import type { Decider } from '../decider.js'
import type { Message } from '../message.js'
import { LocalDate } from '../time.js'
import { given, type RelatedHistory, type World } from './given.js'
import { valid, type Plain } from './plain.js'

/** Who gave which command on which day. */
export type Step<Command extends Message> = readonly [on: string, by: Plain<Actor>, command: Plain<Command>]

/** What came of a command. */
export interface Happened<Event extends Message> {
  readonly on: LocalDate
  readonly by: Plain<Actor>
  readonly event: Event
}

/** A past made by commands, so that it could really have come about. Throws with the refusal of the first step that is not accepted. */
export function played<State, Command extends Message, Event extends Message>(
  decider: Decider<State, Command, Event>,
  steps: readonly Step<Command>[],
  world: World,
  related: readonly RelatedHistory[] = [],
): readonly Happened<Event>[] {
  return steps.reduce<readonly Happened<Event>[]>((past, [day, by, command], index) => {
    const on = valid(LocalDate, day)
    const surroundings = { now: `${day}T09:00:00.000Z`, occurredOn: day, actor: by, related }
    const { decision } = given(
      decider,
      past.map(({ event }) => event as Plain<Event>),
      world,
    ).when(command, surroundings)
    if (isLeft(decision)) assert.fail(`step ${index + 1}, ${command.type} on ${day}, was refused: ${decision.left.code}`)
    return [...past, ...decision.right.map((event) => ({ on, by, event }))]
  }, [])
}
