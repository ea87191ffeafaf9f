import { invoiceIdOf, unitRecordIdOf } from '@dutybook/domain'
import { euros, type Actor, type LocalDate, type Money } from '@dutybook/modelling'
import { actsOn, type CommandFor, type DataFor } from '../act.js'
import { cast } from '../cast.js'
import type { Chance } from '../chance.js'
import type { Step } from '../step.js'
import type { Contract } from './contracts.js'
import type { Delivered } from './delivered.js'
import type { Month } from './months.js'

type Received = DataFor<'invoice', 'ReceiveInvoice'>

/** What is to be settled with one provider for one month. */
export interface Bill {
  readonly chance: Chance
  readonly contract: Contract
  readonly month: Month
  readonly works: readonly Delivered[]
  /** Place in the year, for the numbers of documents. */
  readonly place: number
}

const sumOf = (amounts: readonly Money[]): Money => euros(amounts.reduce((sum, { cents }) => sum + cents, 0) / 100)
export const totalOf = ({ works }: Bill): Money => sumOf(works.map(({ units, price }) => euros((units * price.cents) / 100)))

export const recordOf = (work: Delivered): string => unitRecordIdOf(work as unknown as Parameters<typeof unitRecordIdOf>[0])
export const budgetOf = ({ contract, month }: Bill): string => `${month.name.slice(0, 4)}-${contract.line}`

/** An invoice for the works of the bill. The provider numbers it; a second one replaces the first. */
export interface Invoice {
  readonly bill: Bill
  readonly id: string
  readonly data: Received
}

interface Otherwise {
  readonly sheet?: string
  /** Euros more for a unit than was agreed. */
  readonly dearerBy?: number
  /** Units more than were verified. */
  readonly moreUnits?: number
  /** The part of each hundred of a health cost that insurance covers. */
  readonly insured?: number
}

export function invoiceFor(bill: Bill, { sheet = '', dearerBy = 0, moreUnits = 0, insured = 0 }: Otherwise = {}): Invoice {
  const { contract, month, place, works } = bill
  const number = `${month.name}-${contract.place + 1}${sheet}`
  const lines = works.map((work) => {
    const units = work.units + moreUnits
    const unitPrice = euros(work.price.cents / 100 + dearerBy)
    const amount = euros((units * unitPrice.cents) / 100)
    const covered = work.element === 'E7' ? { insuranceCovers: euros((amount.cents * insured) / 10_000) } : {}
    return { contract: contract.ref, record: recordOf(work), units, unitPrice, amount, ...covered }
  })
  const data = {
    ...{ provider: contract.provider.ref, number, document: `7-2/${month.name.slice(2, 4)}-${100 + place}${sheet}`, lines },
    ...{ period: { from: month.from, to: month.to }, total: sumOf(lines.map(({ amount }) => amount)) },
  }
  return { bill, id: invoiceIdOf(contract.provider.ref, number), data }
}

/** What the agency pays of it. */
export const payableOf = ({ data: { lines, total } }: Invoice): Money =>
  euros((total.cents - lines.reduce((sum, { insuranceCovers }) => sum + (insuranceCovers?.cents ?? 0), 0)) / 100)

const [inUnits, inInvoice, inBudget] = [actsOn('serviceUnitRecord'), actsOn('invoice'), actsOn('budget')]
type Who = Actor | ((on: LocalDate) => Actor)
const whoOn = (who: Who, on: LocalDate): Actor => (typeof who === 'function' ? who(on) : who)

export const unitsAct = (
  work: Delivered,
  after: number,
  by: Actor,
  command: CommandFor<'serviceUnitRecord'>,
  refusedWith?: string,
): Step => ({
  after,
  act: () => inUnits(recordOf(work), by, command, refusedWith),
})

export const invoiceAct = ({ id }: Invoice, after: number, by: Who, command: CommandFor<'invoice'>, refusedWith?: string): Step => ({
  after,
  act: (on) => inInvoice(id, whoOn(by, on), command, refusedWith),
})

export const budgetAct = (bill: Bill, after: number, by: Who, command: CommandFor<'budget'>, refusedWith?: string): Step => ({
  after,
  act: (on) => inBudget(budgetOf(bill), whoOn(by, on), command, refusedWith),
})

export const headForAWhile = { ...cast.manager, actingAs: 'headOfDivision' } as const

/** In July the manager stands in for the head, so the adviser matches what the manager will approve. */
export const head = (on: LocalDate): Actor => (on.startsWith('2025-07') ? headForAWhile : cast.head)
export const matcher = (on: LocalDate): Actor => (on >= '2025-06-20' && on <= '2025-07-31' ? cast.adviser : cast.manager)
