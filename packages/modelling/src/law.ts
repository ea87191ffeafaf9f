import type { Codec } from './codec.js'
import type { Label } from './label.js'
import { record } from './record.js'
import type { CalendarDays, Instant, LocalDate, Months, WorkingDays } from './time.js'
import { text } from './value.js'

/** A place in the law: the act by its usual abbreviation, the section as printed, `§` left out: `ATSS`, `8 lg 2`. */
export const LawRef = record(
  'LawRef',
  { et: 'Õiguslik alus', en: 'Legal basis' },
  {
    act: text('Act', { et: 'Õigusakt', en: 'Act' }, { max: 20 }),
    section: text('Section', { et: 'Säte', en: 'Section' }, { max: 60 }),
  },
)
export interface LawRef {
  readonly act: string
  readonly section: string
}

export const law = (act: string, section: string): LawRef => ({ act, section })

/** How sure we are of a rule: F found in a source, K generally known and unchecked, P our own modelling decision. */
export type SourceMark = 'F' | 'K' | 'P'

/** The name of a value that the law or the agency sets, with the codec of its values. */
export interface PolicyKey<A> {
  readonly key: string
  readonly label: Label
  readonly codec: Codec<A>
}

/** A value of the law as it held from a day on. */
export interface PolicyValue<A> {
  readonly value: A
  readonly from: LocalDate
  readonly basis: readonly LawRef[]
  readonly mark: SourceMark
}

/** A value that changes with the law: its name and its versions, the earliest first. */
export interface Policy<A> extends PolicyKey<A> {
  readonly versions: readonly [PolicyValue<A>, ...PolicyValue<A>[]]
}

/** Law as data with dates. */
export interface Law {
  /**
   * Which value held on that day, and by which section. Days before `firstDay` are answered by the earliest version.
   * A policy that the collection does not hold answers by its own versions, so that there is always an answer.
   */
  readonly valueOn: <A>(policy: Policy<A>, day: LocalDate) => PolicyValue<A>
  /** Facts from before this day are not taken: no version of the law is recorded for them. */
  readonly firstDay: LocalDate
  /** The version of the whole collection, kept with every event that it decided. */
  readonly version: string
}

/** Working days and terms of the country. The day of the event that starts a term is never counted. */
export interface Calendar {
  readonly isWorkingDay: (day: LocalDate) => boolean
  /** The last day to act: a term that ends on a day off moves to the next working day. */
  readonly deadline: (start: LocalDate, term: CalendarDays | WorkingDays | Months) => LocalDate
  /** The last day of a maximum duration: never moved. */
  readonly lastDay: (start: LocalDate, duration: CalendarDays | Months) => LocalDate
  readonly nextWorkingDay: (day: LocalDate) => LocalDate
  /** The day in the country's time zone at that moment. */
  readonly dayOf: (moment: Instant) => LocalDate
}
