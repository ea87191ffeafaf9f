import { called, LocalDate, type RecordedOf, type RecordOf, type RowFold } from '@dutybook/modelling'
import { ProviderRef } from '../../vocabulary.js'
import type { ProceedingEvent } from '../proceeding/events.js'
import { penalty } from '../proceeding/precept-events.js'
import { ProceedingId } from '../proceeding/values.js'
import { proceedingOf } from './row-key.js'

/** A penalty payment as it was applied. */
export const penaltyFactFields = {
  proceeding: ProceedingId,
  ...penalty,
  provider: ProviderRef,
  amount: called(penalty.amount, 'Sunniraha', 'Penalty payment'),
  appliedOn: called(LocalDate, 'Rakendatud', 'Applied on'),
}
export type PenaltyFact = RecordOf<typeof penaltyFactFields>

export const penaltyKeys = (event: RecordedOf<ProceedingEvent>, proceeding: string): readonly string[] =>
  event.type === 'PenaltyPaymentApplied' ? [`${proceeding}/${event.data.penalty}`] : []

/** One row per penalty payment, under the key of `penaltyKeys`. */
export const penaltyFactFold: RowFold<PenaltyFact, ProceedingEvent> = {
  opens: {
    PenaltyPaymentApplied: ({ data, metadata }, key) => ({
      proceeding: proceedingOf(key),
      ...data,
      appliedOn: metadata.occurredOn,
    }),
  },
  changes: {},
}
