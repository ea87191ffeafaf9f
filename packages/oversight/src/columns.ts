import { called, count, LocalDate, MessageId, optional } from '@dutybook/modelling'

/** The column with the id of the event that proves a fact of the row. */
export const provedBy = (et: string, en: string): typeof MessageId => called(MessageId, `Tõendav sündmus: ${et}`, `Proved by event: ${en}`)

/** The same for a fact that may not be there yet. */
export const maybeProvedBy = (et: string, en: string) => optional(provedBy(et, en))

/** The column with a day that may not have come yet. */
export const maybeDay = (et: string, en: string) => optional(called(LocalDate, et, en))

/** A sum of penalty payments, which is wider than one amount of money. */
export const PenaltySumCents = count(
  'PenaltySumCents',
  { et: 'Sunniraha kokku (sentides)', en: 'Sum of penalty payments (in cents)' },
  { max: Number.MAX_SAFE_INTEGER },
)
