/**
 * The contract of the two ports, for whoever writes an adapter. In a jest spec of the adapter:
 *
 * ```ts
 * import { eventStoreContract, viewStoreContract } from '@dutybook/event-store/testing'
 *
 * eventStoreContract('my store', () => {
 *   const data = newPlaceForData()
 *   return { open: () => openMyStore(data), reopen: () => openMyStore(data), destroy: () => remove(data) }
 * })
 * ```
 *
 * Every promise of a port is one named case with a store of its own. `makeStore` is called for each case, `open` once in it,
 * `reopen` where the case is about a crash, `destroy` at its end, also when it failed. A store whose guards are only checked before
 * the append says so with `{ guards: 'beforeAppend' }`; the cases on guards at the very moment of the append are then left out.
 * The suite needs nothing else: no clock, no other service, no order of cases.
 *
 * Beside the contract stands the small library of its examples, with two aggregates, a view and generated moves: to run the command
 * handler and a follower on the new store, and compare the rows with `rowsAsOf`.
 */
import { appendingCases } from './contract/appending.js'
import { concurrentWriterCases } from './contract/concurrent-writers.js'
import { type EventStoreCases, type EventStoreUnderTest } from './contract/event-store-under-test.js'
import { expectedRevisionCases } from './contract/expected-revisions.js'
import { atomicGuardCases, guardCases } from './contract/guards.js'
import { lifeOfAStoreCases } from './contract/life-of-a-store.js'
import { payloadCases } from './contract/payloads.js'
import { readingLogCases, readingStreamCases } from './contract/reading.js'
import { repeatedAppendCases } from './contract/repeated-appends.js'
import { subscriptionCases } from './contract/subscriptions.js'
import { viewLeaseCases } from './contract/view-leases.js'
import { viewQueryCases } from './contract/view-queries.js'
import { viewRowCases } from './contract/view-rows.js'
import { viewShapeCases } from './contract/view-shapes.js'
import { type ViewStoreCases, type ViewStoreUnderTest } from './contract/view-store-under-test.js'
import { viewVersionCases } from './contract/view-versions.js'
import type { StoreCapabilities } from './event-store.js'

export type { EventStoreCases, EventStoreUnderTest, ViewStoreCases, ViewStoreUnderTest }
export { library, libraryCalendar, libraryEvents, libraryLaw, type Library } from './example/library.js'
export { loansOfReader } from './example/loans-of-reader.js'
export { moves, openedLibrary, play, type Move } from './example/moves.js'

/** The contract of an event store: by subject, every promise. */
export const eventStoreCases: Readonly<Record<string, EventStoreCases>> = {
  'expected revisions': expectedRevisionCases,
  appending: appendingCases,
  'repeated appends': repeatedAppendCases,
  guards: guardCases,
  'guards at the moment of the append': atomicGuardCases,
  'reading a stream': readingStreamCases,
  'reading the log': readingLogCases,
  payloads: payloadCases,
  'concurrent writers': concurrentWriterCases,
  subscriptions: subscriptionCases,
  'the life of a store': lifeOfAStoreCases,
}

/** The contract of a view store. */
export const viewStoreCases: Readonly<Record<string, ViewStoreCases>> = {
  rows: viewRowCases,
  queries: viewQueryCases,
  versions: viewVersionCases,
  leases: viewLeaseCases,
  'shapes of rows': viewShapeCases,
}

/** Runs the contract of an event store against stores made by `makeStore`. */
export function eventStoreContract(
  name: string,
  makeStore: () => EventStoreUnderTest,
  { guards = 'atomic' }: { readonly guards?: StoreCapabilities['guards'] } = {},
): void {
  const promised = Object.entries(eventStoreCases).filter(([, cases]) => guards === 'atomic' || cases !== atomicGuardCases)
  contract(`${name} keeps the contract of an event store`, Object.fromEntries(promised), makeStore)
}

/** Runs the contract of a view store against stores made by `makeStore`. */
export function viewStoreContract(name: string, makeStore: () => ViewStoreUnderTest): void {
  contract(`${name} keeps the contract of a view store`, viewStoreCases, makeStore)
}

type Cases<Store> = Readonly<Record<string, (given: { readonly store: Store; readonly reopen: () => Promise<Store> }) => Promise<void>>>

interface UnderTest<Store> {
  readonly open: () => Promise<Store>
  readonly reopen: () => Promise<Store>
  readonly destroy: () => Promise<void>
}

function contract<Store>(name: string, subjects: Readonly<Record<string, Cases<Store>>>, makeStore: () => UnderTest<Store>): void {
  describe(name, () => {
    describe.each(Object.entries(subjects))('%s', (_, cases) => {
      it.each(Object.entries(cases))('%s', async (_, run) => {
        const underTest = makeStore()
        try {
          await run({ store: await underTest.open(), reopen: underTest.reopen })
        } finally {
          await underTest.destroy()
        }
      })
    })
  })
}
