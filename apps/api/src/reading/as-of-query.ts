import { left, right, type Either } from '@dutybook/fp'
import type { AsOf } from '@dutybook/event-store'
import { called, id, Instant, LocalDate, optional, type Calendar, type TypeOf } from '@dutybook/modelling'
import { LogPosition } from '../answers/shown-event.js'
import { problem, type Problem } from '../problems/problem.js'
import { lastMomentOf } from './moment.js'

/** A position in the log, a moment, or the end of a day. */
const AsOfRecorded = id(
  'AsOfRecorded',
  { et: 'Mis oli teada: koht logis, ajahetk või päeva lõpp', en: 'What was known: a position in the log, an instant, or the end of a day' },
  '^(?:0|[1-9][0-9]{0,14}|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]{3})?Z)?)$',
  '2025-12-31T22:00:00Z',
)

/** The two parameters that every reading of facts takes. */
export const asOfParameters = {
  asOfRecorded: optional(AsOfRecorded),
  asOfOccurred: optional(called(LocalDate, 'Mis oli toimunud selle päeva lõpuks', 'What had happened by the end of that day')),
}

/** What every reading of rows takes besides: whoever has just written asks for the position that they were answered with. */
export const rowsParameters = {
  ...asOfParameters,
  minPosition: optional(called(LogPosition, 'Olgu vähemalt sellel kohal logis', 'Shall include the log up to here')),
}

interface AsOfParameters {
  readonly asOfRecorded?: TypeOf<typeof AsOfRecorded>
  readonly asOfOccurred?: LocalDate
}

/** The past that these parameters name. A date that the calendar does not have is a fault. */
export function asOfBy({ asOfRecorded, asOfOccurred }: AsOfParameters, calendar: Calendar): Either<Problem, AsOf> {
  const occurred = asOfOccurred === undefined ? {} : { occurred: asOfOccurred }
  if (asOfRecorded === undefined) return right(occurred)
  const recorded = placeOf(asOfRecorded, calendar)
  if (recorded !== undefined) return right({ ...occurred, recorded })
  const texts = { et: 'päev, mida ei ole', en: 'a day that does not exist' }
  return left(problem('INVALID_QUERY', { errors: [{ parameter: 'asOfRecorded', rule: 'date', texts }] }))
}

function placeOf(text: string, calendar: Calendar): AsOf['recorded'] {
  if (/^\d+$/u.test(text)) return Number(text)
  if (LocalDate.is(text)) return lastMomentOf(text, calendar)
  const instant = withMilliseconds(text)
  return Instant.is(instant) ? instant : undefined
}

/** A moment named to the second is known before any fraction of that second has passed. */
const withMilliseconds = (text: string): string => text.replace(/:(\d{2})Z$/u, ':$1.000Z')
