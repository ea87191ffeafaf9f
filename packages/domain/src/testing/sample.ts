import type { AnyDecider, Decider, Message } from '@dutybook/modelling'
import { played, type Happened, type RelatedHistory, type Step } from '@dutybook/modelling/testing'
import { estonianCalendar, estonianLaw } from '../law/index.js'

/** The law and the calendar that the samples are made by. */
export const estonia = { law: estonianLaw, calendar: estonianCalendar }

/** The past of one instance of an aggregate. */
export interface Sample<Event extends Message = Message> {
  readonly decider: AnyDecider
  readonly id: string
  readonly past: readonly Happened<Event>[]
  readonly events: readonly Event[]
}

/** A sample with the commands that led to it. */
export interface ToldSample<Command extends Message, Event extends Message> extends Sample<Event> {
  readonly steps: readonly Step<Command>[]
}

/** A past that these commands led to. `beside` are the samples that its rules look at. */
export function sample<State, Command extends Message, Event extends Message>(
  decider: Decider<State, Command, Event>,
  id: string,
  steps: readonly Step<NoInfer<Command>>[],
  beside: readonly Sample[] = [],
): ToldSample<Command, Event> {
  const related: readonly RelatedHistory[] = beside
  const past = played(decider, steps, estonia, related, id)
  return { decider, id, steps, past, events: past.map(({ event }) => event) }
}

/** The events up to the first of that type, with it. */
export function until<Event extends Message>({ events }: Sample<Event>, type: Event['type']): readonly Event[] {
  return events.slice(0, events.findIndex((each) => each.type === type) + 1)
}
