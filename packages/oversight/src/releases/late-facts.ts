import {
  asStored,
  called,
  CommandRefused,
  list,
  MessageId,
  Metadata,
  record,
  text,
  type LocalDate,
  type RecordedEvent,
  type TypeOf,
  type View,
} from '@dutybook/modelling'
import { reportingPeriod, ReportingPeriodId, workersWithPersons } from '@dutybook/domain'
import { provedBy } from '../columns.js'

const { occurredOn, recordedAt } = Metadata.fields

const LateFact = record(
  'LateFact',
  { et: 'Hilinenud fakt', en: 'Late fact' },
  {
    event: called(MessageId, 'Sündmuse tunnus', 'Event id'),
    type: text('LateFactType', { et: 'Sündmuse liik', en: 'Type of the event' }, { max: 80 }),
    occurredOn,
    recordedAt,
  },
)

export const LateFactsRow = record(
  'LateFactsRow',
  { et: 'Suletud kuu hilinenud faktid', en: 'Late facts of a closed month' },
  {
    month: called(ReportingPeriodId, 'Kuu', 'Month'),
    closedOn: called(occurredOn, 'Suletud', 'Closed on'),
    facts: list(LateFact, { et: 'Hilinenud faktid', en: 'Late facts' }, { max: 100_000 }),
    closingEvent: provedBy('kuu sulgemine', 'closing of the month'),
  },
)
export type LateFactsRow = TypeOf<typeof LateFactsRow>

const closing = `${reportingPeriod.category}-`
const monthOf = (day: LocalDate): string => day.slice(0, 7)

/** The month that an event closes, if it does. Quarters and years are closed after their months, so they close nothing new. */
const closedBy = ({ stream, type }: RecordedEvent): string | undefined => {
  const period = type === 'ReportingPeriodClosed' ? stream.slice(closing.length) : ''
  return /^\d{4}-\d{2}$/u.test(period) ? period : undefined
}

/** Facts of a duty that people enter. What the program follows up with counts nothing, and what was refused is no fact. */
const isFact = ({ type, metadata: { duty, actor } }: RecordedEvent): boolean =>
  duty.startsWith('3.') && type !== CommandRefused.type && type !== 'ReportingPeriodClosed' && actor.position !== 'system'

const opened = (month: string, { id, metadata }: RecordedEvent): LateFactsRow => ({
  month: month as LateFactsRow['month'],
  closedOn: metadata.occurredOn,
  facts: [],
  closingEvent: id,
})

function withFact(row: LateFactsRow, { id: event, type, metadata }: RecordedEvent): LateFactsRow {
  const late = { event, type, occurredOn: metadata.occurredOn, recordedAt: metadata.recordedAt }
  return row.facts.some((each) => each.event === event) ? row : { ...row, facts: [...row.facts, late] }
}

/**
 * The facts of each closed month that were recorded after it had been closed: what a revision of its releases waits for (domain model §3
 * "Counting rules", §4.9). An event is late when the closing stands before it in the log, whatever the clocks say.
 */
export const lateFacts: View<LateFactsRow> = {
  name: 'lateFacts',
  version: 1,
  label: { et: 'Suletud kuude hilinenud faktid', en: 'Late facts of closed months' },
  duty: '3.4',
  readers: workersWithPersons,
  ...asStored<LateFactsRow>(LateFactsRow),
  keys: (event) => {
    const month = closedBy(event)
    if (month !== undefined) return [month]
    return isFact(event) ? [monthOf(event.metadata.occurredOn)] : []
  },
  evolve: (row, event, key) => {
    if (row === undefined) return closedBy(event) === key ? opened(key, event) : undefined
    return closedBy(event) === undefined ? withFact(row, event) : row
  },
}
