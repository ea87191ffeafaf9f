// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, count, event, law, Money, oneOf, optional, period, PersonRef, type TypeOf } from '@dutybook/modelling'
import { ProviderRef, Reason } from '../../vocabulary.js'
import { ContractRef, work } from '../contract/values.js'
import { InvoiceId } from '../values.js'

export const Units = count('Units', { et: 'Ühikuid', en: 'Units' }, { min: 1, max: 100_000 })

export const SettledPeriod = period('SettledPeriod', { et: 'Arveldusperiood', en: 'Period settled' })

/** How many units of an element were provided under a contract in a period. Counts only: nobody who got them is named. */
export const report = { contract: ContractRef, period: SettledPeriod, ...work, units: Units }

/** Whose units of which period, in each event that says what became of them, so that no reader has to look up the contract. */
const settled = { provider: ProviderRef, period: SettledPeriod }

export const claim = { invoice: InvoiceId, units: Units }

const settlement = [law('OAS', '15 lg 3')]

export const ServiceUnitsReported = event(
  'ServiceUnitsReported',
  { et: 'Teenuseühikud esitatud', en: 'Service units reported' },
  {
    ...report,
    provider: ProviderRef,
    /** By the one price of the contract in the period; absent where the period has none or more than one. */
    value: optional(called(Money, 'Lepingu hinnaga', 'At the price of the contract')),
    reportedBy: called(PersonRef, 'Esitaja', 'Reported by'),
  },
  { basis: settlement },
)

export const ServiceUnitsVerified = event(
  'ServiceUnitsVerified',
  { et: 'Teenuseühikud kontrollitud', en: 'Service units verified' },
  settled,
  { basis: settlement },
)

export const ServiceUnitsReturned = event(
  'ServiceUnitsReturned',
  { et: 'Teenuseühikud tagastatud', en: 'Service units returned' },
  { ...settled, reason: Reason },
)

export const ServiceUnitsClaimed = event(
  'ServiceUnitsClaimed',
  { et: 'Teenuseühikud arvega seotud', en: 'Service units claimed for an invoice' },
  claim,
)

export const ServiceUnitsReleased = event(
  'ServiceUnitsReleased',
  { et: 'Teenuseühikud arvest vabastatud', en: 'Service units released from an invoice' },
  { ...claim, reason: Reason },
)

export const UnitRecordEvent = oneOf(
  'UnitRecordEvent',
  { et: 'Ühikute arvestuse sündmus', en: 'Event of a record of units' },
  ServiceUnitsReported,
  ServiceUnitsVerified,
  ServiceUnitsReturned,
  ServiceUnitsClaimed,
  ServiceUnitsReleased,
)
export type UnitRecordEvent = TypeOf<typeof UnitRecordEvent>
