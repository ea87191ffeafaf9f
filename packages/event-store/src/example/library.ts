import {
  plusDays,
  plusMonths,
  weekday,
  type Actor,
  type Calendar,
  type CalendarDays,
  type Instant,
  type Law,
  type LocalDate,
  type MessageId,
  type Months,
  type PersonRef,
  type Position,
  type WorkingDays,
} from '@dutybook/modelling'
import { commandHandler, type HandleCommand } from '../command-handler.js'
import type { CommandInput } from '../command-input.js'
import { idOf } from '../contract/event-store-under-test.js'
import { eventDefinitions } from '../event-definitions.js'
import type { EventStore } from '../event-store.js'
import { card } from './card.js'
import { loan } from './loan.js'

/** A small service with two aggregates, for specs of stores and of what stands on them: a library that lends books. */
export const libraryEvents = eventDefinitions([card, loan])

const isWorkingDay = (day: LocalDate): boolean => weekday(day) < 6
const nextWorkingDay = (day: LocalDate): LocalDate => (isWorkingDay(day) ? day : nextWorkingDay(plusDays(day, 1)))

const endOf = (start: LocalDate, term: CalendarDays | WorkingDays | Months): LocalDate =>
  term.unit === 'months' ? plusMonths(start, term.months) : plusDays(start, term.days)

/** Saturdays and Sundays off, and a time zone of two hours all year. */
export const libraryCalendar: Calendar = {
  isWorkingDay,
  nextWorkingDay,
  deadline: (start, term) => nextWorkingDay(endOf(start, term)),
  lastDay: (start, duration) => endOf(start, duration),
  dayOf: (moment) => new Date(Date.parse(moment) + 7_200_000).toISOString().slice(0, 10) as LocalDate,
}

export const libraryLaw: Law = {
  valueOn: () => {
    throw new Error('The library has no dated values.')
  },
  firstDay: '2020-01-01' as LocalDate,
  version: 'library-1',
}

export const libraryNow = '2025-03-12T08:30:00.000Z' as Instant

export const actor = (person: string, actingAs: Position, position: Position = actingAs): Actor => ({
  person: person as PersonRef,
  position,
  actingAs,
})

export const adviser = actor('person-0001', 'adviser')

export interface Library {
  readonly handle: HandleCommand
  /** Sends a command as the adviser, with an id made of `name`, unless said otherwise. */
  readonly send: (name: string, book: string, type: string, data?: object, input?: Partial<CommandInput>) => ReturnType<HandleCommand>
  readonly issueCard: (reader: string) => ReturnType<HandleCommand>
  readonly blockCard: (reader: string) => ReturnType<HandleCommand>
}

/** The library on a store; its clock stands still unless another is given. */
export function library(eventStore: EventStore, clock: () => Instant = () => libraryNow): Library {
  const handle = commandHandler({ eventStore, law: libraryLaw, calendar: libraryCalendar, clock })
  const sent = (name: string, type: string, data: object, input: Partial<CommandInput>): CommandInput => ({
    command: { type, data },
    commandId: idOf(name) as MessageId,
    actor: adviser,
    ...input,
  })
  return {
    handle,
    send: (name, book, type, data = {}, input = {}) => handle(loan, book, sent(name, type, data, input)),
    issueCard: (reader) => handle(card, reader, sent(`card of ${reader}`, 'IssueCard', {}, {})),
    blockCard: (reader) => handle(card, reader, sent(`end of the card of ${reader}`, 'BlockCard', {}, {})),
  }
}

export const lendTo = (reader: string, dueOn = '2025-04-01') => ({ reader, lentBy: adviser.person, dueOn })
