import { called, Cause, choice, list, LocalDate, optional, record } from '@dutybook/modelling'
import { BudgetId, InvoiceId, UnitRecordId } from '../settlement/values.js'

const bookedOn = called(LocalDate, 'Broneeritud', 'Booked on')
const BudgetBooking = record('BudgetBooking', { et: 'Eelarve broneering', en: 'Booking of budget' }, { budget: BudgetId, on: bookedOn })
const UnitBooking = record('UnitBooking', { et: 'Seotud ühikud', en: 'Units claimed' }, { record: UnitRecordId, on: bookedOn })

/** What is bound by an invoice, and how the invoice ended. */
export const LeftOverRow = record(
  'LeftOverRow',
  { et: 'Arvega seotu', en: 'What is bound by an invoice' },
  {
    invoice: InvoiceId,
    budgets: list(BudgetBooking, { et: 'Eelarveread', en: 'Budget lines' }, { max: 1000 }),
    units: list(UnitBooking, { et: 'Ühikud', en: 'Units' }, { max: 1000 }),
    end: optional(
      record(
        'InvoiceEnd',
        { et: 'Arve lõpp', en: 'End of the invoice' },
        {
          how: choice(
            'InvoiceEndKind',
            { et: 'Kuidas', en: 'How' },
            { paid: { et: 'tasutud', en: 'paid' }, rejected: { et: 'tagasi lükatud', en: 'rejected' } },
          ),
          on: LocalDate,
          from: optional(called(BudgetId, 'Eelarverealt', 'From the budget line')),
          cause: Cause,
        },
      ),
    ),
  },
)
