import fc, { type Arbitrary } from 'fast-check'
import type { Message } from '../message.js'
import type { AnyStreamKind } from '../recorded-of.js'
import type { RecordedEvent } from '../recorded.js'
import { plusDays, type LocalDate } from '../time.js'
import { arbitraryOf, type Instead } from './arbitrary.js'
import { fewIds } from './case-arbitrary.js'
import { inLogOrder, recorded } from './recorded.js'

const firstDay = '2022-01-01' as LocalDate

/** Days of a few years, close enough to each other for terms to begin, run and end. */
export const nearDay: Arbitrary<LocalDate> = fc.nat({ max: 1600 }).map((n) => plusDays(firstDay, n))

/** Events that a reader of other streams does not expect, beside those of the kinds: of an unknown type, or out of their place. */
const strangers: Arbitrary<readonly [string, Message]> = fc.constantFrom(
  ['stranger-0001', { type: 'SomethingElseHappened', data: {} }],
  ['stranger-0001', { type: 'toString', data: {} }],
)

/** Logs of streams of these kinds: events in any order, on few instances, with any two clocks, and now and then a stranger. */
export function logsOf(kinds: readonly AnyStreamKind[], instead: Instead = {}): Arbitrary<readonly RecordedEvent[]> {
  const few = { ...fewIds(kinds.flatMap(({ id, event }) => [id, event])), LocalDate: nearDay, ...instead }
  const usual = kinds.map((kind) =>
    fc
      .tuple(arbitraryOf(kind.id, few), arbitraryOf(kind.event, few) as Arbitrary<Message>)
      .map(([id, event]) => [`${kind.category}-${String(id)}`, event] as const),
  )
  const misplaced = kinds.map((kind) =>
    (arbitraryOf(kind.event, few) as Arbitrary<Message>).map((event) => ['stranger-0002', event] as const),
  )
  const odd = fc.oneof(strangers, ...misplaced)
  const event = fc.oneof(...usual.map((arbitrary) => ({ arbitrary, weight: 9 })), { arbitrary: odd, weight: 1 })
  const entry = fc.tuple(event, nearDay, fc.nat({ max: 60 }))
  return fc.array(entry, { maxLength: 40 }).map((entries) => inLogOrder(entries.map(placed)))
}

type Entry = readonly [readonly [string, Message], LocalDate, number]

const placed = ([[stream, event], occurredOn, daysLater]: Entry): RecordedEvent =>
  recorded(stream, event, { occurredOn, recordedAt: `${plusDays(occurredOn, daysLater)}T09:00:00.000Z` })
