import { codesOf, plusDays, type LocalDate, type RecordedEvent } from '@dutybook/modelling'
import { inLogOrder } from '@dutybook/modelling/testing'
import fc, { type Arbitrary } from 'fast-check'
import { moveInEpisode, moveOfContact, moveOfElement, type Dice } from './generated-service.js'
import { moveOfBudget, moveOfInvoice, moveOfUnits, openSettlement } from './generated-settlement.js'
import { GeneratedWorld, type Days } from './generated-world.js'

const opened = '2023-12-04' as LocalDate
const first = '2024-10-01' as LocalDate

/** What is tried next: so many days after the move before it, about a day that is so many days past, with numbers to choose by. */
interface Move {
  readonly what: 'episode' | 'contact' | 'element' | 'units' | 'invoice' | 'budget'
  readonly after: number
  readonly late: number
  readonly numbers: readonly number[]
}

const moves: Record<Move['what'], (world: GeneratedWorld, dice: Dice, days: Days) => boolean> = {
  episode: moveInEpisode,
  contact: moveOfContact,
  element: moveOfElement,
  units: moveOfUnits,
  invoice: moveOfInvoice,
  budget: moveOfBudget,
}

const move = fc.record({
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('episode' as const) },
    { weight: 2, arbitrary: fc.constant('contact' as const) },
    { weight: 2, arbitrary: fc.constant('element' as const) },
    { weight: 3, arbitrary: fc.constant('units' as const) },
    { weight: 9, arbitrary: fc.constant('invoice' as const) },
    { weight: 1, arbitrary: fc.constant('budget' as const) },
  ),
  after: fc.nat({ max: 5 }),
  late: fc.oneof(fc.constant(0), fc.nat({ max: 60 })),
  numbers: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 24, maxLength: 24 }),
})

function diceOf(numbers: readonly number[]): Dice {
  let rolled = 0
  const next = (): number => numbers[rolled++ % numbers.length] ?? 0
  const of = <A>(list: readonly A[]): A => list[next() % list.length] as A
  return { of, code: (choice) => of(codesOf(choice)), upTo: (max) => next() % (max + 1) }
}

/** A history with the number of commands that were tried for it. */
export interface GeneratedHistory {
  readonly log: readonly RecordedEvent[]
  readonly commands: number
}

function historyOf(all: readonly Move[]): GeneratedHistory {
  const world = new GeneratedWorld()
  openSettlement(world, { occurredOn: opened, today: opened })
  let today = first
  for (const { what, after, late, numbers } of all) {
    today = plusDays(today, after)
    moves[what](world, diceOf(numbers), { today, occurredOn: plusDays(today, -late) })
  }
  return { log: inLogOrder(world.log), commands: world.tried }
}

/**
 * Histories of episodes, contacts, elements, units, invoices and a budget line, made by commands that the rules accepted. Facts are recorded
 * in another order than that of their days: many are late.
 */
export const histories: Arbitrary<GeneratedHistory> = fc.array(move, { minLength: 120, maxLength: 250, size: 'max' }).map(historyOf)
