import { called, count, list, Money, optional, record, type TypeOf } from '@dutybook/modelling'
import { ContractRef } from '../contract/values.js'
import { Units } from '../units/events.js'
import { UnitRecordId } from '../values.js'

/** One line: units of one record at one price. Of a cost of health care also what health insurance covers, zero for who is not insured. */
export const InvoiceLine = record(
  'InvoiceLine',
  { et: 'Arverida', en: 'Line of the invoice' },
  {
    contract: ContractRef,
    record: UnitRecordId,
    units: Units,
    unitPrice: called(Money, 'Ühiku hind', 'Price of a unit'),
    amount: called(Money, 'Rea summa', 'Amount of the line'),
    insuranceCovers: optional(called(Money, 'Ravikindlustus katab', 'Covered by health insurance')),
  },
)
export type InvoiceLine = TypeOf<typeof InvoiceLine>

export const InvoiceLines = list(InvoiceLine, { et: 'Arveread', en: 'Lines of the invoice' }, { min: 1, max: 100 })

export const LineCount = count('LineCount', { et: 'Ridu', en: 'Lines' })
