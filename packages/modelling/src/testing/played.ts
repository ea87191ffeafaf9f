import { isLeft } from '@dutybook/fp'
import assert from 'node:assert/strict'
import { Actor } from '../actor.js'
import { fold, type Decider } from '../decider.js'
import { decideWithKernelRules } from '../kernel-rules.js'
import type { Message } from '../message.js'
import { Instant, LocalDate } from '../time.js'
import { contextOf, type LawWorld, type Turn } from './case-arbitrary.js'
import type { RelatedHistory } from './given.js'
import { valid, type Plain } from './plain.js'
import { usualId } from './usual-id.js'

/** Who gave which command on which day. */
export type Step<Command extends Message> = readonly [on: string, by: Plain<Actor>, command: Plain<Command>]

/** What came of a command. */
export interface Happened<Event extends Message> {
  readonly on: LocalDate
  readonly by: Plain<Actor>
  readonly event: Event
  /** The command that led to it, with all that was known then. */
  readonly turn: Turn
}

/** A past made by commands, so that it could really have come about. Throws with the refusal of the first step that is not accepted. */
export function played<State, Command extends Message, Event extends Message>(
  decider: Decider<State, Command, Event>,
  steps: readonly Step<Command>[],
  world: Pick<LawWorld, 'law' | 'calendar'>,
  related: readonly RelatedHistory[] = [],
  id = usualId(decider),
): readonly Happened<Event>[] {
  return steps.reduce<readonly Happened<Event>[]>((past, [day, by, plainCommand], index) => {
    const history = past.map(({ event }) => event)
    const command = valid<Command>(decider.command, plainCommand, `The ${plainCommand.type} of step ${index + 1}`)
    const occurredOn = valid(LocalDate, day)
    const turn = { id, history, command, now: valid(Instant, `${day}T09:00:00.000Z`), occurredOn, actor: valid(Actor, by), related }
    const state = fold(decider, history)
    const decision = decideWithKernelRules(decider, contextOf(decider, world, state, { ...turn, seed: 0 }), state, command)
    if (isLeft(decision)) assert.fail(`step ${index + 1}, ${command.type} on ${day}, was refused: ${decision.left.code}`)
    return [...past, ...decision.right.map((event) => ({ on: occurredOn, by, event, turn }))]
  }, [])
}
