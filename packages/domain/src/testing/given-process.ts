import { dueFrom, legalDay, project, streamOf, type AnyProcessManager, type Message, type RecordedEvent } from '@dutybook/modelling'
import { inLogOrder } from '@dutybook/modelling/testing'
import { estonia } from './sample.js'

/** What a process manager asks for, in words that a test can read: from when, for which day, what of whom. */
export interface AskedFor {
  readonly from: string
  readonly occurredOn: string
  readonly stream: string
  readonly command: Message
}

/** All that a process manager asks for after these events, whenever it is due. */
export function askedAfter(process: AnyProcessManager, ...events: readonly RecordedEvent[]): readonly AskedFor[] {
  const rows = project<unknown>(process, inLogOrder(events))
  const asked = [...rows].flatMap(([key, row]) => process.followUps(row, estonia, key))
  return asked.map((each) => ({
    from: dueFrom(each, estonia.calendar),
    occurredOn: legalDay(each, estonia.calendar),
    stream: streamOf(each.decider, each.id),
    command: each.command,
  }))
}
