import { isLeft } from '@dutybook/fp'
import {
  Actor,
  decideWithKernelRules,
  Instant,
  relatedTo,
  streamOf,
  type AnyDecider,
  type LocalDate,
  type Message,
  type RecordedEvent,
} from '@dutybook/modelling'
import { recorded, valid, type Plain } from '@dutybook/modelling/testing'
import { estonia } from './sample.js'

/** The two clocks of an attempt: the day that is said, and the day on which it is entered. */
export interface Days {
  readonly occurredOn: LocalDate
  readonly today: LocalDate
}

/** Something that somebody tries. */
export interface Attempt {
  readonly decider: AnyDecider
  readonly id: string
  readonly by: Plain<Actor>
  readonly command: { readonly type: string; readonly data: unknown }
}

/** Every stream by its name, as the events so far left it: what the rules of the next attempt look at. */
export class GeneratedWorld {
  private readonly states = new Map<string, unknown>()
  readonly log: RecordedEvent[] = []
  tried = 0

  stateOf<State>(decider: { readonly category: string; readonly initialState: State }, id: string): State {
    const stream = streamOf(decider, id)
    return this.states.has(stream) ? (this.states.get(stream) as State) : decider.initialState
  }

  /** What is not of its codec, or is refused, leaves no trace. Returns whether anything happened. */
  attempt({ decider, id, by, command }: Attempt, { occurredOn, today }: Days): boolean {
    this.tried += 1
    const decoded = decider.command.decode(command)
    if (isLeft(decoded)) return false
    const state = this.stateOf<unknown>(decider, id)
    const asked = decoded.right as Message
    const needs = decider.needs?.(state, asked, id) ?? []
    const related = relatedTo(new Map(needs.map((each) => [streamOf(each.decider, each.id), this.stateOf<unknown>(each.decider, each.id)])))
    const recordedAt = `${today}T09:00:00.000Z`
    const actor = valid(Actor, by)
    const context = { ...estonia, id, now: valid(Instant, recordedAt), occurredOn, actor, related }
    const decision = decideWithKernelRules(decider, context, state, asked)
    if (isLeft(decision)) return false
    const events = decision.right as readonly Message[]
    const stream = streamOf(decider, id)
    this.states.set(
      stream,
      events.reduce<unknown>((before, event) => decider.evolve(before, event) as unknown, state),
    )
    this.log.push(...events.map((event) => recorded(stream, event, { occurredOn, recordedAt, actor })))
    return events.length > 0
  }
}
