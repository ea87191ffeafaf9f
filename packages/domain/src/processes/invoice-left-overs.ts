import { causeOf, processManager, type FollowUp, type LocalDate, type RecordedEvent, type TypeOf } from '@dutybook/modelling'
import { ReleaseBudget, SpendBudget } from '../settlement/budget/commands.js'
import { budget } from '../settlement/budget/decider.js'
import { BudgetReleased, BudgetSpent, type BudgetEvent } from '../settlement/budget/events.js'
import { invoice } from '../settlement/invoice/decider.js'
import { InvoicePaid, InvoiceRejected, type InvoiceEvent } from '../settlement/invoice/events.js'
import { ReleaseServiceUnits } from '../settlement/units/commands.js'
import { serviceUnitRecord } from '../settlement/units/decider.js'
import { ServiceUnitsReleased, type UnitRecordEvent } from '../settlement/units/events.js'
import { LeftOverRow } from './left-over-row.js'
import { asks, reacting } from './reacting.js'

type Row = TypeOf<typeof LeftOverRow>
type End = NonNullable<Row['end']>

const reason = 'Arve lükati tagasi või tasuti mujalt.'
const later = (one: LocalDate, other: LocalDate): LocalDate => (other > one ? other : one)

const overBudget = (row: Row, end: End): readonly FollowUp[] =>
  row.budgets.map(({ budget: line, on }) => {
    const isSpent = end.how === 'paid' && end.from === line
    const command = isSpent
      ? { type: 'SpendBudget', data: { invoice: row.invoice } }
      : { type: 'ReleaseBudget', data: { invoice: row.invoice, reason } }
    return asks(budget, line, command, { due: { on: later(end.on, on) }, cause: end.cause })
  })

const overUnits = (row: Row, end: End): readonly FollowUp[] =>
  end.how === 'paid'
    ? []
    : row.units.map(({ record: units, on }) => {
        const command = { type: 'ReleaseServiceUnits', data: { invoice: row.invoice, reason } }
        return asks(serviceUnitRecord, units, command, { due: { on: later(end.on, on) }, cause: end.cause })
      })

type Event = BudgetEvent | UnitRecordEvent | InvoiceEvent
const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1)
const budgetOf = (stream: string) => idIn(stream) as Row['budgets'][number]['budget']
const recordOf = (stream: string) => idIn(stream) as Row['units'][number]['record']

type RejectedEvent = RecordedEvent<Extract<InvoiceEvent, { readonly type: 'InvoiceRejected' }>>
const rejected = (event: RejectedEvent): End => ({ how: 'rejected', on: event.metadata.occurredOn, cause: causeOf(event) })
const withoutBudget = ({ budgets }: Row, stream: string) => ({ budgets: budgets.filter((each) => each.budget !== idIn(stream)) })

/** What an invoice has reserved (decision 11) is given back when it is rejected, and becomes spent when it is paid. */
export const invoiceLeftOvers = processManager<Row, Event>({
  name: 'invoiceLeftOvers',
  version: 1,
  label: { et: 'Arvega seotud raha ja ühikud', en: 'Money and units bound by an invoice' },
  duty: invoice.duty,
  row: LeftOverRow,
  sources: [invoice, budget, serviceUnitRecord],
  keys: ({ stream, data }) => ('invoice' in data ? [data.invoice] : stream.startsWith(`${invoice.category}-`) ? [idIn(stream)] : []),
  fold: {
    opens: {
      BudgetCommitted: ({ stream, data, metadata }) => ({
        invoice: data.invoice,
        budgets: [{ budget: budgetOf(stream), on: metadata.occurredOn }],
        units: [],
      }),
      ServiceUnitsClaimed: ({ stream, data, metadata }) => ({
        invoice: data.invoice,
        budgets: [],
        units: [{ record: recordOf(stream), on: metadata.occurredOn }],
      }),
      InvoiceRejected: (event, key) => ({ invoice: key as Row['invoice'], budgets: [], units: [], end: rejected(event) }),
    },
    changes: {
      BudgetCommitted: ({ budgets }, { stream, metadata }) => ({
        budgets: [...budgets.filter((each) => each.budget !== idIn(stream)), { budget: budgetOf(stream), on: metadata.occurredOn }],
      }),
      ServiceUnitsClaimed: ({ units }, { stream, metadata }) => ({
        units: [...units.filter((each) => each.record !== idIn(stream)), { record: recordOf(stream), on: metadata.occurredOn }],
      }),
      BudgetReleased: (row, { stream }) => withoutBudget(row, stream),
      BudgetSpent: (row, { stream }) => withoutBudget(row, stream),
      ServiceUnitsReleased: ({ units }, { stream }) => ({ units: units.filter((each) => each.record !== idIn(stream)) }),
      InvoiceReceived: () => ({ end: undefined }),
      InvoiceRejected: (_, event) => ({ end: rejected(event) }),
      InvoicePaid: (_, event) => ({
        end: { how: 'paid', on: event.metadata.occurredOn, from: event.data.budget, cause: causeOf(event) },
      }),
    },
  },
  // The row of a rejected invoice stays: something may be reserved for it by mistake later.
  isOver: ({ budgets, units, end }) => budgets.length === 0 && (end ? end.how === 'paid' : units.length === 0),
  followUps: (row) => (row.end ? [...overBudget(row, row.end), ...overUnits(row, row.end)] : []),
  reactions: [
    reacting(budget, {
      triggers: [InvoiceRejected],
      command: ReleaseBudget,
      event: BudgetReleased,
      when: { et: 'arve tagasilükkamise päeval', en: 'on the day of the rejection' },
      policies: [],
      tells: [],
    }),
    reacting(serviceUnitRecord, {
      triggers: [InvoiceRejected],
      command: ReleaseServiceUnits,
      event: ServiceUnitsReleased,
      when: { et: 'arve tagasilükkamise päeval', en: 'on the day of the rejection' },
      policies: [],
      tells: [],
    }),
    reacting(budget, {
      triggers: [InvoicePaid],
      command: SpendBudget,
      event: BudgetSpent,
      when: { et: 'arve tasumise päeval', en: 'on the day of the payment' },
      policies: [],
      tells: [],
    }),
  ],
})
