// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, law, LocalDate, oneOf, type TypeOf } from '@dutybook/modelling'

export const ReportingPeriodClosed = event(
  'ReportingPeriodClosed',
  { et: 'Aruandeperiood suletud', en: 'Reporting period closed' },
  { from: called(LocalDate, 'Algus', 'First day'), to: called(LocalDate, 'Lõpp', 'Last day') },
  { basis: [law('AJ', '3.4')] },
)

export const ReportingPeriodEvent = oneOf(
  'ReportingPeriodEvent',
  { et: 'Aruandeperioodi sündmus', en: 'Event of a reporting period' },
  ReportingPeriodClosed,
)
export type ReportingPeriodEvent = TypeOf<typeof ReportingPeriodEvent>
