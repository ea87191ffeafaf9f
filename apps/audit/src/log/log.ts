import { isLeft } from '@dutybook/fp'
import type { RecordedEvent } from '@dutybook/modelling'
import type { Run } from '../command.js'
import { wholeLog, wholeStream, type Unreadable } from '../reading/entries.js'
import { eventColumns, eventRow, unreadableRow } from '../reading/shown-event.js'
import type { LogOptions } from './options.js'

export const run: Run<LogOptions> = async (audit) => {
  const { options, results } = audit
  const give = results(eventColumns)
  const entries = options.stream === undefined ? wholeLog(audit, categoriesOf(options)) : wholeStream(audit, options.stream)
  for await (const entry of entries) {
    if (isLeft(entry) ? couldBeWanted(options, entry.left) : isWanted(options, entry.right)) {
      await give(isLeft(entry) ? unreadableRow(entry.left) : eventRow(entry.right))
    }
  }
  return 'clean'
}

const categoriesOf = ({ category }: LogOptions): readonly string[] | undefined => (category === undefined ? undefined : [category])

const isOneOf = (wanted: string | undefined, found: string): boolean => wanted === undefined || wanted === found

function isWanted({ type, actor, duty, from, to, category }: LogOptions, event: RecordedEvent): boolean {
  const { occurredOn } = event.metadata
  return (
    isOneOf(type, event.type) &&
    isOneOf(actor, event.metadata.actor.person) &&
    isOneOf(duty, event.metadata.duty) &&
    (category === undefined || event.stream.startsWith(`${category}-`)) &&
    (from === undefined || occurredOn >= from) &&
    (to === undefined || occurredOn <= to)
  )
}

/** Who did what cannot be read: the event may be one of those that are asked for, unless its type says that it is not. */
const couldBeWanted = ({ type }: LogOptions, event: Unreadable): boolean => isOneOf(type, event.type)
