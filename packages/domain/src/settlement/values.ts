import { id, type TypeOf } from '@dutybook/modelling'

/** The year and the line of the budget: `2025-lepingud`. The stream is the line, so that its money is counted in one place. */
export const BudgetId = id('BudgetId', { et: 'Eelarverida', en: 'Budget line' }, '^20[0-9]{2}-[a-z][0-9a-z]{1,29}$', '2026-shelter')
export type BudgetId = TypeOf<typeof BudgetId>

/** The number of an invoice as the provider gave it, in small letters, with a hyphen for any other sign: `2025-117`. */
export const InvoiceNumber = id(
  'InvoiceNumber',
  { et: 'Arve number', en: 'Number of the invoice' },
  '^[0-9a-z][0-9a-z-]{0,23}$',
  '2026-014',
)
export type InvoiceNumber = TypeOf<typeof InvoiceNumber>

/** The provider and its number, so that the same invoice twice is one stream: `prov-4fk2m9-2025-117`. */
export const InvoiceId = id(
  'InvoiceId',
  { et: 'Arve', en: 'Invoice' },
  '^prov-[0-9a-z]{4,32}-[0-9a-z][0-9a-z-]{0,23}$',
  'prov-4fk2m9-2026-014',
)
export type InvoiceId = TypeOf<typeof InvoiceId>

export const invoiceIdOf = (provider: string, number: string): InvoiceId => `${provider}-${number}` as InvoiceId

/** The contract, the first day of the period, the element and the unit: `cont-4fk2m9-2025-06-01-e5-day`. */
export const UnitRecordId = id(
  'UnitRecordId',
  { et: 'Ühikute arvestus', en: 'Record of units' },
  '^cont-[0-9a-z]{4,32}-20[0-9]{2}-[0-9]{2}-[0-9]{2}-e[0-9]{1,2}-[a-z]{3,7}$',
  'cont-4fk2m9-2026-01-31-e1-hours',
)
export type UnitRecordId = TypeOf<typeof UnitRecordId>
