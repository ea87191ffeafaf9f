import { isLeft } from '@dutybook/fp'
import assert from 'node:assert/strict'
import {
  fold,
  streamOf,
  type AnyDecider,
  type AnyStateFold,
  type Context,
  type Decider,
  relatedTo,
  type Decision,
  type Need,
  type Related,
} from '../decider.js'
import type { Authority } from '../authority.js'
import { decideWithKernelRules, refusalRule } from '../kernel-rules.js'
import type { Calendar, Law } from '../law.js'
import type { Message } from '../message.js'
import { Actor } from '../actor.js'
import { refusalText, type RefusalFacts } from '../refusal.js'
import { Instant, LocalDate } from '../time.js'
import { valid, type Plain } from './plain.js'
import { usualId } from './usual-id.js'

/** The history of another stream that the decision asks for. */
export interface RelatedHistory extends Need {
  readonly events: readonly Message[]
}

/** What surrounds a decision, where the test does not leave it to the usual. */
export interface Surroundings {
  /** The instance that the command is given to; some id of the right form when absent. */
  readonly id?: string
  readonly now?: string
  /** The day of `now` in the calendar, when absent. */
  readonly occurredOn?: string
  /** Somebody who may give the command, when absent. */
  readonly actor?: Plain<Actor>
  /** Who may act as what; the actor is believed when absent. */
  readonly authority?: Authority
  readonly related?: readonly RelatedHistory[]
}

export interface World extends Surroundings {
  readonly law: Law
  readonly calendar: Calendar
}

export const usualNow = '2025-03-12T08:30:00.000Z'

/** Somebody in a position that may give a command of this type, in their own right. */
export function usualActor(decider: AnyDecider, commandType: string): Actor {
  const position = decider.command.member(commandType)?.by[0] ?? 'serviceManager'
  return { person: 'person-0001' as Actor['person'], position, actingAs: position }
}

export interface Outcome<Event extends Message> {
  /** Exactly these events happened. */
  readonly then: (events: readonly Plain<Event>[]) => void
  /** It was refused for this reason, and with these facts and for the field at this JSON Pointer when they are given. */
  readonly thenRefused: (code: string, facts?: RefusalFacts, at?: string) => void
  /** It was accepted and there was nothing left to do. */
  readonly thenNothing: () => void
  readonly decision: Decision<Event>
}

export interface Given<State, Command extends Message, Event extends Message> {
  readonly when: (command: Plain<Command>, surroundings?: Surroundings) => Outcome<Event>
  readonly state: State
}

/** A past, to be followed by a command and what comes of it. Throws an AssertionError with a readable difference. */
export function given<State, Command extends Message, Event extends Message>(
  decider: Decider<State, Command, Event>,
  events: readonly Plain<Event>[],
  world: World,
): Given<State, Command, Event> {
  const past = events.map((each) => valid<Event>(decider.event, each, `The ${each.type} in the test’s past`))
  const state = fold(decider, past)
  return {
    state,
    when: (plainCommand, surroundings = {}) => {
      const command = valid<Command>(decider.command, plainCommand, `The ${plainCommand.type} of the test`)
      const context = contextOf(decider, state, command, { id: usualId(decider), ...world, ...surroundings })
      return outcomeOf(decider, decideWithKernelRules(decider, context, state, command))
    },
  }
}

function contextOf<State, Command extends Message, Event extends Message>(
  decider: Decider<State, Command, Event>,
  state: State,
  command: Command,
  world: World & { readonly id: string },
): Context {
  const now = valid(Instant, world.now ?? usualNow)
  return {
    id: world.id,
    now,
    occurredOn: world.occurredOn === undefined ? world.calendar.dayOf(now) : valid(LocalDate, world.occurredOn),
    actor: world.actor ? valid(Actor, world.actor) : usualActor(decider, command.type),
    ...(world.authority ? { authority: world.authority } : {}),
    law: world.law,
    calendar: world.calendar,
    related: relatedStates(decider.needs?.(state, command, world.id) ?? [], world.related ?? []),
  }
}

/** Only what `needs` names can be read, as in the command handler. A stream without a history is as before its first event. */
export function relatedStates(needs: readonly Need[], histories: readonly RelatedHistory[]): Related {
  const past = new Map(histories.map(({ decider, id, events }) => [streamOf(decider, id), events]))
  return relatedTo(
    new Map(
      needs.map(({ decider, id }) => {
        const stream = streamOf(decider, id)
        return [stream, fold(decider as AnyStateFold, past.get(stream) ?? [])]
      }),
    ),
  )
}

function outcomeOf<State, Command extends Message, Event extends Message>(
  decider: Decider<State, Command, Event>,
  decision: Decision<Event>,
): Outcome<Event> {
  const then = (events: readonly Plain<Event>[]): void => {
    if (isLeft(decision)) assert.fail(`Expected ${events.length} event(s), but it was refused: ${refusedAs(decider, decision.left)}`)
    decision.right.forEach((each) => valid<Event>(decider.event, each as Plain<Event>, `The ${each.type} that came of it`))
    assert.deepEqual(decision.right, events)
  }
  return {
    decision,
    then,
    thenNothing: () => then([]),
    thenRefused: (code, facts, at) => {
      assert.ok(refusalRule(decider, code), `${code} is not in the list of refusals`)
      if (!isLeft(decision)) assert.fail(`Expected the refusal ${code}, but these happened: ${typesOf(decision.right)}`)
      assert.equal(decision.left.code, code, `Expected the refusal ${code}, but it was ${refusedAs(decider, decision.left)}`)
      if (facts) assert.deepEqual(decision.left.facts, facts)
      if (at !== undefined) assert.equal(decision.left.at, at)
    },
  }
}

const typesOf = (events: readonly Message[]): string => events.map(({ type }) => type).join(', ') || 'nothing'

function refusedAs(decider: AnyDecider, refusal: { readonly code: string; readonly facts: RefusalFacts }): string {
  const rule = refusalRule(decider, refusal.code)
  return `${refusal.code} (${rule ? refusalText(rule, refusal.facts).en : 'not in the list of refusals'})`
}
