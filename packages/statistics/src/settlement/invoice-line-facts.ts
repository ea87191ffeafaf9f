import {
  asStored,
  called,
  count,
  Money,
  optional,
  record,
  viewOf,
  without,
  type RecordOf,
  type RecordedOf,
  type RowFold,
} from '@dutybook/modelling'
import {
  ContractRef,
  invoice,
  InvoiceId,
  ProviderRef,
  ServiceElementCode,
  UnitKind,
  UnitRecordId,
  type InvoiceEvent,
} from '@dutybook/domain'
import { day } from '../calendar-columns.js'
import { payableOf } from './invoice-facts.js'

const money = (et: string, en: string) => called(Money, et, en)

const columns = {
  invoice: InvoiceId,
  line: count('LineNumber', { et: 'Rida', en: 'Line' }, { min: 1, max: 100 }),
  provider: ProviderRef,
  contract: ContractRef,
  record: UnitRecordId,
  element: optional(ServiceElementCode),
  unit: optional(UnitKind),
  periodFrom: day('Periood alates', 'Period from'),
  periodTo: day('Periood kuni', 'Period to'),
  units: count('UnitCount', { et: 'Ühikuid', en: 'Units' }),
  unitPrice: money('Ühiku hind', 'Price of a unit'),
  amount: money('Rea summa', 'Amount of the line'),
  payable: money('Ameti osa', 'Part of the agency'),
}
export const InvoiceLineFactRow = record('InvoiceLineFactRow', { et: 'Arverea andmed', en: 'Facts of a line of an invoice' }, columns)
export type InvoiceLineFactRow = RecordOf<typeof columns>

type Received = Extract<RecordedOf<InvoiceEvent>, { readonly type: 'InvoiceReceived' }>

/** The element and the unit that the id of the record of units names; a line may be received that names none. */
function workOf(id: string): Pick<InvoiceLineFactRow, 'element' | 'unit'> {
  const [unit, element] = id
    .split('-')
    .reverse()
    .map((part, place) => (place === 1 ? part.toUpperCase() : part))
  return { ...(ServiceElementCode.is(element) ? { element } : {}), ...(UnitKind.is(unit) ? { unit } : {}) }
}

const fold: RowFold<InvoiceLineFactRow, Received> = {
  opens: {
    InvoiceReceived: ({ data: { provider, period, lines } }, key) => {
      const [id, place] = key.split('/') as [InvoiceLineFactRow['invoice'], string]
      const found = lines[Number(place) - 1]
      if (!found) return undefined
      const line = without(found, 'insuranceCovers')
      const payable = payableOf(line.amount, [found])
      return {
        invoice: id,
        line: Number(place),
        provider,
        ...line,
        ...workOf(line.record),
        periodFrom: period.from,
        periodTo: period.to,
        payable,
      }
    },
  },
  changes: {},
}

/** One row per line of an invoice, as it was received. Whether it was paid stands in the row of the invoice. */
export const invoiceLineFacts = viewOf({
  name: 'invoiceLineFacts',
  version: 1,
  label: { et: 'Arveread loendamiseks', en: 'Lines of invoices to be counted' },
  duty: '3.4',
  ...asStored(InvoiceLineFactRow),
  sources: [invoice],
  keys: ({ data }, id) => data.lines.map((_, index) => `${id}/${index + 1}`),
  fold,
})
