import fc, { type Arbitrary } from 'fast-check'
import type { AnyCodec } from '../codec.js'
import type { Message } from '../message.js'
import type { AnyStreamKind } from '../recorded-of.js'
import type { RecordedEvent } from '../recorded.js'
import { plusDays, type LocalDate } from '../time.js'
import { arbitraryOf, type Instead } from './arbitrary.js'
import { fewIds } from './case-arbitrary.js'
import { codecsIn } from './codecs-in.js'
import { inLogOrder, recorded } from './recorded.js'

const firstDay = '2022-01-01' as LocalDate

/** Days of a few years, close enough to each other for terms to begin, run and end. */
export const nearDay: Arbitrary<LocalDate> = fc.nat({ max: 1600 }).map((n) => plusDays(firstDay, n))

/** An event of a type that no reader of the kinds knows. */
const stranger: Arbitrary<readonly [string, Message]> = fc.constant(['stranger-0001', { type: 'SomethingElseHappened', data: {} }])

/** Long texts take most of the time of a test, and no view reads them. */
function fewTexts(codecs: readonly AnyCodec[]): Instead {
  const texts = codecs.flatMap(codecsIn).filter(({ shape }) => shape.kind === 'text')
  return Object.fromEntries(texts.map((codec) => [codec.name, fc.constantFrom(...fc.sample(arbitraryOf(codec), { seed: 1, numRuns: 3 }))]))
}

/** Logs of streams of these kinds: events in any order, on few instances, with any two clocks, and now and then one that is unknown or out of its place. */
export function logsOf(kinds: readonly AnyStreamKind[], instead: Instead = {}): Arbitrary<readonly RecordedEvent[]> {
  const codecs = kinds.flatMap(({ id, event }) => [id, event])
  const few = { ...fewIds(codecs), ...fewTexts(codecs), LocalDate: nearDay, ...instead }
  const messagesOf = (kind: AnyStreamKind) => arbitraryOf(kind.event, few) as Arbitrary<Message>
  const usual = kinds.map((kind) => {
    const placed = fc.tuple(arbitraryOf(kind.id, few), messagesOf(kind))
    return {
      weight: 4 * kind.event.members.length,
      arbitrary: placed.map(([id, event]) => [`${kind.category}-${String(id)}`, event] as const),
    }
  })
  const misplaced = kinds.map((kind) => messagesOf(kind).map((event) => ['stranger-0002', event] as const))
  const event = fc.oneof(...usual, { weight: 4, arbitrary: stranger }, ...misplaced)
  const entry = fc.tuple(event, nearDay, fc.nat({ max: 60 }))
  return fc.array(entry, { maxLength: 60, size: 'max' }).map((entries) => inLogOrder(entries.map(placed)))
}

type Entry = readonly [readonly [string, Message], LocalDate, number]

const placed = ([[stream, event], occurredOn, daysLater]: Entry): RecordedEvent =>
  recorded(stream, event, { occurredOn, recordedAt: `${plusDays(occurredOn, daysLater)}T09:00:00.000Z` })
