import { isLeft, right, type Either } from '@dutybook/fp'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { AppendConflict, Appended, EventStore } from './event-store.js'
import { inMemoryEventStore, inMemoryLog } from './in-memory-event-store.js'
import { inMemoryViewStore } from './in-memory-view-store.js'
import type { StoredEvent } from './stored-event.js'
import { eventStoreCases, viewStoreCases } from './testing.js'
import type { ViewStore } from './view-store.js'

it('the contract of the two ports has at least 80 named cases', () => {
  const names = [eventStoreCases, viewStoreCases].flatMap((each) => Object.values(each).flatMap((cases) => Object.keys(cases)))
  expect(names.length).toBeGreaterThanOrEqual(80)
})

type Changed<Store> = (store: Store) => Partial<Store>

/** The cases of one subject that a faulty store fails. */
async function failed<Store>(
  cases: Readonly<Record<string, (given: { store: Store; reopen: () => Promise<Store> }) => Promise<void>>> | undefined,
  open: () => Store,
): Promise<readonly string[]> {
  const outcomes = Object.entries(cases ?? {}).map(async ([name, run]) => {
    try {
      await run({ store: open(), reopen: async () => open() })
      return []
    } catch {
      return [name]
    }
  })
  return (await Promise.all(outcomes)).flat()
}

const on = (answer: Either<AppendConflict, Appended>, change: (appended: Appended) => Partial<Appended>): typeof answer =>
  isLeft(answer) ? answer : right({ ...answer.right, ...change(answer.right) })

async function* without(events: AsyncIterable<StoredEvent>, hidden: (event: StoredEvent) => boolean) {
  for await (const each of events) if (!hidden(each)) yield each
}

async function* doubled(events: AsyncIterable<StoredEvent>) {
  for await (const each of events) yield* each.revision === 1 ? [each, each] : [each]
}

const reordered = (event: StoredEvent): StoredEvent => ({ ...event, data: JSON.stringify(JSON.parse(event.data)) })

async function* rewritten(events: AsyncIterable<StoredEvent>) {
  for await (const each of events) yield reordered(each)
}

/** Another writer gets in between the check and the append. */
const checkingFirst: Changed<EventStore> = ({ append }) => ({
  append: async (stream, events, options) => {
    const checked = await append(stream, [], options)
    return isLeft(checked) ? checked : append(stream, events, { expected: 'any' })
  },
})

/** Faults that stores have had, each with the subject of the contract that has to notice. */
const eventStoreFaults: Readonly<Record<string, readonly [keyof typeof eventStoreCases, Changed<EventStore>]>> = {
  'does not look at expected revisions': [
    'expected revisions',
    ({ append }) => ({ append: (stream, events, options) => append(stream, events, { ...options, expected: 'any' }) }),
  ],
  'forgets its guards': ['guards', ({ append }) => ({ append: (stream, events, { expected }) => append(stream, events, { expected }) })],
  'checks guards before it waits': ['guards at the moment of the append', checkingFirst],
  'checks revisions before it waits': ['concurrent writers', checkingFirst],
  'answers a repeat with the newest position': [
    'repeated appends',
    ({ append, head }) => ({
      append: async (...given) => {
        const [answer, position] = [await append(...given), await head()]
        return on(answer, ({ repeated }) => (repeated ? { position } : {}))
      },
    }),
  ],
  'does not tell a repeat': [
    'repeated appends',
    ({ append }) => ({ append: async (...given) => on(await append(...given), () => ({ repeated: false })) }),
  ],
  'stores the events of one append in turn': [
    'appending',
    ({ append }) => ({
      append: async (stream, events, options) => {
        let answer = await append(stream, events.slice(0, 1), options)
        for (const each of events.slice(1)) answer = await append(stream, [each], { expected: 'any' })
        return answer
      },
    }),
  ],
  'takes a category for the beginning of a name': [
    'reading the log',
    ({ readAll }) => ({
      readAll: ({ categories, ...options } = {}) =>
        without(readAll(options), (each) => categories !== undefined && !categories.some((category) => each.stream.startsWith(category))),
    }),
  ],
  'writes payloads anew': [
    'payloads',
    ({ readStream, readAll }) => ({
      readStream: (...given) => rewritten(readStream(...given)),
      readAll: (...given) => rewritten(readAll(...given)),
    }),
  ],
  'loses what was written last when it is opened again': [
    'the life of a store',
    ({ readAll }) => ({ readAll: (options) => without(readAll(options), (each) => each.revision === 1) }),
  ],
  'repeats an event to a subscriber': ['subscriptions', ({ subscribe }) => ({ subscribe: (...given) => doubled(subscribe(...given)) })],
  'ends quietly when it is closed': [
    'the life of a store',
    (store) => ({
      subscribe: async function* (...given) {
        try {
          yield* store.subscribe(...given)
        } catch {
          return
        }
      },
    }),
  ],
}

/** A store in which every third event can be seen only a while after those behind it. */
function lateCommits(): EventStore {
  const store = inMemoryEventStore()
  const late = new Set<number>()
  const append: EventStore['append'] = async (...given) => {
    const answer = await store.append(...given)
    if (isLeft(answer) || answer.right.position % 3 > 0) return answer
    late.add(answer.right.position)
    await nextTurn()
    await nextTurn()
    late.delete(answer.right.position)
    return answer
  }
  return { ...store, append, readAll: (options) => without(store.readAll(options), (each) => late.has(each.position)) }
}

describe('the contract of an event store', () => {
  it.each(Object.entries(eventStoreFaults))('notices a store that %s', async (_, [subject, change]) => {
    const log = inMemoryLog()
    const open = () => {
      const store = inMemoryEventStore(subject === 'the life of a store' ? log : inMemoryLog())
      return { ...store, ...change(store) }
    }
    expect(await failed(eventStoreCases[subject], open)).not.toEqual([])
  })

  it('notices a store that shows a late commit behind later ones', async () => {
    expect(await failed(eventStoreCases['subscriptions'], lateCommits)).toContain(
      'many writers at once: what a reader has passed never grows',
    )
  })
})

const viewStoreFaults: Readonly<Record<string, readonly [keyof typeof viewStoreCases, Changed<ViewStore>]>> = {
  'saves whatever the checkpoint': [
    'rows',
    (store) => ({
      save: async (view, changes) => store.save(view, { ...changes, previous: (await store.state(view))?.checkpoint ?? -1 }),
    }),
  ],
  'saves the checkpoint without the deletes': [
    'rows',
    ({ save }) => ({ save: (view, changes) => save(view, { ...changes, deletes: [] }) }),
  ],
  'is given to readers before it is ready': [
    'versions',
    (store) => ({ prepare: async (view) => (await store.prepare(view), await store.activate(view), (await store.state(view))!) }),
  ],
  'keeps the old version': ['versions', () => ({ activate: async () => {} })],
  'orders keys as JavaScript does': [
    'queries',
    ({ rows }) => ({
      rows: async (...given) => {
        const answer = await rows(...given)
        return { ...answer, rows: [...answer.rows].sort((one, other) => (one.key < other.key ? -1 : 1)) }
      },
    }),
  ],
  'ignores conditions': ['queries', ({ rows }) => ({ rows: (view, { where: _, ...query } = {}) => rows(view, query) })],
}

describe('the contract of a view store', () => {
  it.each(Object.entries(viewStoreFaults))('notices a store that %s', async (_, [subject, change]) => {
    const open = () => {
      const store = inMemoryViewStore()
      return { ...store, ...change(store) }
    }
    expect(await failed(viewStoreCases[subject], open)).not.toEqual([])
  })
})
