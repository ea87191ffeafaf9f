import { CommandRefused, type AnyDecider, type AnyEventCodec } from '@dutybook/modelling'

/** The definition of an event type, if it is known. */
export type EventDefinitions = (type: string) => AnyEventCodec | undefined

/** The definitions of all events of these aggregates, and of refused commands. Throws when two have the same type. */
export function eventDefinitions(deciders: readonly AnyDecider[]): EventDefinitions {
  const all: readonly AnyEventCodec[] = [...deciders.flatMap((each) => each.event.members), CommandRefused]
  const byType = new Map(all.map((each) => [each.type, each]))
  const twice = all.find((each) => byType.get(each.type) !== each)
  if (twice) throw new Error(`Two events have the type ${twice.type}: a stored event would have two readings.`)
  return (type) => byType.get(type)
}
