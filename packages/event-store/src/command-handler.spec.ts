import { isRight, right } from '@dutybook/fp'
import type { AnyDecider, Law } from '@dutybook/modelling'
import { authoritySource } from './authority-source.js'
import { commandHandler, mostRedecisions } from './command-handler.js'
import { all } from './contract/event-store-under-test.js'
import { card } from './example/card.js'
import { cardAuthority } from './example/card-authority.js'
import { actor, adviser, lendTo, library, libraryCalendar, libraryEvents, libraryLaw, libraryNow } from './example/library.js'
import { loan } from './example/loan.js'
import { meddledStore } from './example/meddled-store.js'
import { inMemoryEventStore } from './in-memory-event-store.js'

const typesIn = async (store: ReturnType<typeof inMemoryEventStore>, stream: string) =>
  (await all(store.readStream(stream))).map((each) => each.type)

async function opened() {
  const store = inMemoryEventStore()
  const { send, issueCard } = library(store)
  await issueCard('reader-0001')
  await issueCard('reader-0002')
  return { store, send }
}

/** A library whose appends are overtaken by `rival` the first `times` times. */
function overtaken(store: ReturnType<typeof inMemoryEventStore>, times: number, rival: (turn: number) => Promise<unknown>) {
  let turns = 0
  const beforeAppend = async () => {
    if (turns < times) await rival((turns += 1))
  }
  return library(meddledStore(store, { beforeAppend }))
}

describe('the life of a command', () => {
  it('ends in the events that were decided, with their place in the stream and in the log', async () => {
    const { store, send } = await opened()
    const answer = await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    const [stored] = await all(store.readStream('bookLoan-book-0001'))
    expect(answer).toMatchObject(
      right({ revision: 0, position: 3, repeated: false, events: [{ id: stored?.id, type: 'BookLent', revision: 0 }] }),
    )
    expect(stored).toMatchObject({ type: 'BookLent', schemaVersion: 2, revision: 0, position: 3 })
  })

  it('stores up to thousands of events of one command in their order', async () => {
    const { store, send } = await opened()
    const answer = await send('count', 'book-0001', 'CountPages', { pages: 1500 })
    const stored = await all(store.readStream('bookLoan-book-0001'))
    expect(answer).toMatchObject({ right: { revision: 1499, events: stored.map(({ id, type, revision }) => ({ id, type, revision })) } })
    expect(stored.map((each) => each.id)).toEqual(stored.map((each) => each.id).sort())
  })

  it('leaves nothing when there is nothing left to do', async () => {
    const { store, send } = await opened()
    await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    const again = await send('lend again', 'book-0001', 'LendBook', lendTo('reader-0001'))
    expect(again).toMatchObject(right({ events: [], revision: 0, position: 3, repeated: false }))
    expect(await store.head()).toBe(3)
    expect(await send('return', 'book-0009', 'ReturnBook')).toMatchObject(right({ events: [], revision: -1, position: 0 }))
  })

  it('has an id of its own when it comes without one', async () => {
    const { store } = await opened()
    const { handle } = library(store)
    const input = { command: { type: 'CountPages', data: { pages: 1 } }, actor: adviser }
    const answers = [await handle(loan, 'book-0001', input), await handle(loan, 'book-0001', input)]
    expect(new Set(answers.map((each) => isRight(each) && each.right.commandId)).size).toBe(2)
    expect(await typesIn(store, 'bookLoan-book-0001')).toEqual(['PageCounted', 'PageCounted'])
  })

  it('is decided by the law of the moment', async () => {
    const store = inMemoryEventStore()
    const versions = ['first', 'second']
    const law = async (): Promise<Law> => ({ ...libraryLaw, version: versions.shift() ?? 'none' })
    const handle = commandHandler({ eventStore: store, law, calendar: libraryCalendar, clock: () => libraryNow })
    const command = { type: 'CountPages', data: { pages: 1 } }
    await handle(loan, 'book-0001', { command, actor: adviser })
    await handle(loan, 'book-0001', { command, actor: adviser })
    const stored = await all(store.readAll())
    expect(stored.map((each) => (JSON.parse(each.metadata) as { policyVersion: string }).policyVersion)).toEqual(['first', 'second'])
  })

  it('is decided on the state that older versions of events make as well', async () => {
    const { store, send } = await opened()
    await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    const [lent] = await all(store.readStream('bookLoan-book-0001'))
    const data = JSON.stringify(lendTo('reader-0001'))
    await store.append('bookLoan-book-0002', [{ ...lent!, id: 'f0000000-0000-8000-8000-000000000000', schemaVersion: 1, data }], {
      expected: 'any',
    })
    expect(await send('lend 2', 'book-0002', 'LendBook', lendTo('reader-0002'))).toMatchObject({ left: { code: 'BOOK_OUT' } })
  })

  it('is decided with the id of the instance in sight', async () => {
    const store = inMemoryEventStore()
    const seen: string[] = []
    const watched: AnyDecider = { ...loan, decide: ({ id }) => (seen.push(id), right([])) }
    await library(store).handle(watched, 'book-0007', { command: { type: 'ReturnBook', data: {} }, actor: adviser })
    expect(seen).toEqual(['book-0007'])
  })

  it('breaks off with a clear error when the history cannot be read', async () => {
    const { store, send } = await opened()
    await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    const [lent] = await all(store.readStream('bookLoan-book-0001'))
    await store.append('bookLoan-book-0001', [{ ...lent!, id: 'f0000000-0000-8000-8000-000000000000', data: '{"reader":1}' }], {
      expected: 'any',
    })
    const broken = expect(send('return', 'book-0001', 'ReturnBook')).rejects
    await broken.toMatchObject({ fault: 'damaged' })
    await broken.toThrow('position 4, revision 1 of bookLoan-book-0001')
    await broken.toThrow('/reader (type)')
  })

  it('tells the rules what they need by the instance, too', async () => {
    const store = inMemoryEventStore()
    const asked: string[] = []
    const asking: AnyDecider = { ...loan, needs: (...[, , id]) => (asked.push(id), []), decide: () => right([]) }
    await library(store).handle(asking, 'book-0002', { command: { type: 'ReturnBook', data: {} }, actor: adviser })
    expect(asked).toEqual(['book-0002'])
  })

  it('breaks off, and stores nothing, when the aggregate decides on something that is none of its events', async () => {
    const store = inMemoryEventStore()
    const wrong = (events: readonly object[]): AnyDecider => ({ ...loan, decide: () => right(events as never) })
    const { handle } = library(store)
    const input = { command: { type: 'ReturnBook', data: {} }, actor: adviser }
    await expect(handle(wrong([{ type: 'BookBurnt', data: {} }]), 'book-0001', input)).rejects.toThrow('BookBurnt')
    const halfRight = [
      { type: 'PageCounted', data: { page: 1 } },
      { type: 'PageCounted', data: { page: 0.5 } },
    ]
    await expect(handle(wrong(halfRight), 'book-0001', input)).rejects.toMatchObject({ fault: 'invalid' })
    expect(await store.head()).toBe(0)
  })
})

describe('a command that others overtake', () => {
  it('is decided again on the newer state', async () => {
    const { store, send } = await opened()
    const slow = overtaken(store, 1, () => send('rival', 'book-0001', 'LendBook', lendTo('reader-0002')))
    expect(await slow.send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))).toMatchObject({
      left: { kind: 'refused', code: 'BOOK_OUT' },
    })
    expect(await typesIn(store, 'bookLoan-book-0001')).toEqual(['BookLent'])
  })

  it('is decided again when a stream that it needs has moved on', async () => {
    const { store, send } = await opened()
    const slow = overtaken(store, 1, () => library(store).blockCard('reader-0001'))
    expect(await slow.send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))).toMatchObject({
      left: { kind: 'refused', code: 'CARD_NOT_VALID', facts: { card: 'blocked' } },
    })
    expect(await typesIn(store, 'bookLoan-book-0001')).toEqual([])
    expect(await send('lend 2', 'book-0001', 'LendBook', lendTo('reader-0002'))).toMatchObject({ right: { revision: 0 } })
  })

  it(`gets through when it is overtaken ${mostRedecisions} times`, async () => {
    const { store, send } = await opened()
    const slow = overtaken(store, mostRedecisions, (turn) => send(`rival ${turn}`, 'book-0001', 'CountPages', { pages: 1 }))
    expect(await slow.send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))).toMatchObject({ right: { revision: mostRedecisions } })
  })

  it('is told of the conflict when it is overtaken once more, and has stored nothing', async () => {
    const { store, send } = await opened()
    const slow = overtaken(store, mostRedecisions + 1, (turn) => send(`rival ${turn}`, 'book-0001', 'CountPages', { pages: 1 }))
    const answer = await slow.send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    expect(answer).toEqual({ _tag: 'Left', left: { kind: 'conflict', stream: 'bookLoan-book-0001' } })
    expect(await typesIn(store, 'bookLoan-book-0001')).toEqual(Array(mostRedecisions + 1).fill('PageCounted'))
  })

  it('is decided by one of many who send at the same moment', async () => {
    const { store, send } = await opened()
    const lend = (n: number) => send(`lend ${n}`, 'book-0001', 'LendBook', lendTo('reader-0001', `2025-04-0${(n % 9) + 1}`))
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => lend(n)))
    expect(answers.filter((each) => isRight(each) && each.right.events.length > 0)).toHaveLength(1)
    expect(await typesIn(store, 'bookLoan-book-0001')).toEqual(['BookLent'])
  })
})

describe('a command where the log says who may act', () => {
  /** A library where only whoever has a card is an adviser. The first card is issued by somebody who is believed. */
  async function staffed() {
    const store = inMemoryEventStore()
    const authority = authoritySource({ eventStore: store, definitions: libraryEvents }, cardAuthority)
    const handle = commandHandler({ eventStore: store, law: libraryLaw, calendar: libraryCalendar, authority, clock: () => libraryNow })
    const as = (person: string, type: string, id: string) =>
      handle(type === 'CountPages' ? loan : card, id, {
        command: { type, data: type === 'CountPages' ? { pages: 1 } : {} },
        actor: actor(person, 'adviser'),
      })
    await library(store).issueCard('reader-0001')
    return { store, as }
  }
  const metadataOf = (event: { metadata: string } | undefined) => JSON.parse(event?.metadata ?? '{}') as { authorityPosition?: number }

  it('is given by somebody who may act, and keeps the place in the log that said so', async () => {
    const { store, as } = await staffed()
    expect(await as('person-0001', 'CountPages', 'book-0001')).toMatchObject({ right: { revision: 0 } })
    const [event] = await all(store.readStream('bookLoan-book-0001'))
    expect(metadataOf(event).authorityPosition).toBe(1)
  })

  it('is refused to anybody else, and the attempt is recorded with that place', async () => {
    const { store, as } = await staffed()
    expect(await as('person-0002', 'CountPages', 'book-0001')).toMatchObject({
      left: { kind: 'refused', code: 'NOT_APPOINTED', ruleKind: 'authority', recorded: true, facts: { position: 'adviser' } },
    })
    const [, refused] = await all(store.readAll())
    expect(refused).toMatchObject({ type: 'CommandRefused' })
    expect(metadataOf(refused).authorityPosition).toBe(1)
  })

  it('is given at once after an appointment, and no more after its end', async () => {
    const { as } = await staffed()
    await as('person-0001', 'IssueCard', 'reader-0002')
    expect(await as('person-0002', 'CountPages', 'book-0001')).toMatchObject({ right: { revision: 0 } })
    await as('person-0001', 'BlockCard', 'reader-0002')
    expect(await as('person-0002', 'CountPages', 'book-0001')).toMatchObject({ left: { code: 'NOT_APPOINTED' } })
  })

  it('keeps no such place where the actor is believed', async () => {
    const { store } = await opened()
    const [event] = await all(store.readAll())
    expect(metadataOf(event)).not.toHaveProperty('authorityPosition')
  })
})

describe('a command with the revision that its sender has seen', () => {
  it.each([
    [-1, 'book-0009'],
    [0, 'book-0001'],
  ])('is accepted at that revision (%d)', async (expectedRevision, book) => {
    const { send } = await opened()
    await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    expect(await send('count', book, 'CountPages', { pages: 1 }, { expectedRevision })).toMatchObject({
      right: { revision: expectedRevision + 1 },
    })
  })

  it.each([-1, 1])('is refused at another revision (%d) and nothing is stored', async (expectedRevision) => {
    const { store, send } = await opened()
    await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    const answer = await send('return', 'book-0001', 'ReturnBook', {}, { expectedRevision })
    expect(answer).toEqual({ _tag: 'Left', left: { kind: 'staleRevision', expected: expectedRevision, actual: 0 } })
    expect(await store.head()).toBe(3)
  })

  it('is accepted at any revision where one is asked for, and refused where there is none', async () => {
    const { store, send } = await opened()
    const mustExist = true
    expect(await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'), { mustExist })).toEqual({
      _tag: 'Left',
      left: { kind: 'staleRevision', expected: 'any', actual: -1 },
    })
    const before = await store.head()
    await send('lend-now', 'book-0001', 'LendBook', lendTo('reader-0001'))
    expect(await send('count', 'book-0001', 'CountPages', { pages: 1 }, { mustExist })).toMatchObject({ right: { revision: 1 } })
    expect(await store.head()).toBe(before + 2)
  })

  it('is stale, and not decided again, when others write while it is decided', async () => {
    const { store, send } = await opened()
    const slow = overtaken(store, 1, () => send('rival', 'book-0001', 'CountPages', { pages: 1 }))
    const answer = await slow.send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'), { expectedRevision: -1 })
    expect(answer).toEqual({ _tag: 'Left', left: { kind: 'staleRevision', expected: -1, actual: 0 } })
  })
})
