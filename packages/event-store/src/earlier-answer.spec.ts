import { isLeft, isRight } from '@dutybook/fp'
import { all, idOf } from './contract/event-store-under-test.js'
import { actor, lendTo, library } from './example/library.js'
import { meddledStore } from './example/meddled-store.js'
import { inMemoryEventStore } from './in-memory-event-store.js'
import { refusedCommandStream } from './refused-command.js'

async function opened() {
  const store = inMemoryEventStore()
  const { issueCard, blockCard, send } = library(store)
  await issueCard('reader-0001')
  return { store, send, blockCard, issueCard }
}

const reused = (name: string) => ({ _tag: 'Left', left: { kind: 'commandIdReused', commandId: idOf(name) } })

describe('a repeated command', () => {
  it('answers as the first time and appends nothing', async () => {
    const { store, send } = await opened()
    const first = await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    const head = await store.head()
    const again = await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    expect(isRight(first) && isRight(again) && again.right).toEqual({ ...(isRight(first) && first.right), repeated: true })
    expect(await store.head()).toBe(head)
  })

  it('answers as the first time when it would now be refused, stale and overtaken by others', async () => {
    const { store, send, blockCard } = await opened()
    const first = await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'), { expectedRevision: -1 })
    await send('return', 'book-0001', 'ReturnBook')
    await blockCard('reader-0001')
    const again = await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'), { expectedRevision: -1 })
    expect(again).toEqual({ _tag: 'Right', right: { ...(isRight(first) ? first.right : {}), repeated: true } })
    expect(await store.head()).toBe(4)
  })

  it('answers when the machine broke between the append and the answer', async () => {
    const { store } = await opened()
    const crash = async () => Promise.reject(new Error('The machine is off.'))
    const crashing = library(meddledStore(store, { afterAppend: crash }))
    await expect(crashing.send('count', 'book-0001', 'CountPages', { pages: 3 })).rejects.toThrow('off')
    const again = await library(store).send('count', 'book-0001', 'CountPages', { pages: 3 })
    expect(again).toMatchObject({
      right: { revision: 2, position: 4, repeated: true, events: [{ revision: 0 }, { revision: 1 }, { revision: 2 }] },
    })
    expect(await store.head()).toBe(4)
  })

  it('is stored once when it is sent many times at the same moment', async () => {
    const { store, send } = await opened()
    const answers = await Promise.all(Array.from({ length: 10 }, () => send('count', 'book-0001', 'CountPages', { pages: 2 })))
    expect(answers.filter((each) => isRight(each) && !each.right.repeated)).toHaveLength(1)
    expect(new Set(answers.map((each) => isRight(each) && each.right.position))).toEqual(new Set([3]))
    expect(await all(store.readStream('bookLoan-book-0001'))).toHaveLength(2)
  })

  it('is refused as the first time, though it would now be accepted, and the refusal is recorded once', async () => {
    const { store, send, issueCard } = await opened()
    const first = await send('lend', 'book-0001', 'LendBook', lendTo('reader-0002'))
    await issueCard('reader-0002')
    const again = await send('lend', 'book-0001', 'LendBook', lendTo('reader-0002'))
    expect(first).toMatchObject({ left: { kind: 'refused', code: 'CARD_NOT_VALID', recorded: true } })
    expect(again).toEqual(first)
    expect(await all(store.readStream(refusedCommandStream(idOf('lend'))))).toHaveLength(1)
  })

  it('is refused alike when it is sent many times at the same moment', async () => {
    const { store, send } = await opened()
    const late = () => send('lend', 'book-0001', 'LendBook', lendTo('reader-0001', '2026-01-01'))
    const answers = await Promise.all([late(), late(), late()])
    expect(answers.every(isLeft)).toBe(true)
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(await store.head()).toBe(2)
  })

  it('may get through later when its refusal was only a matter of order', async () => {
    const { send } = await opened()
    await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    const other = () => send('other', 'book-0001', 'LendBook', lendTo('reader-0001', '2025-04-02'))
    expect(await other()).toMatchObject({ left: { kind: 'refused', code: 'BOOK_OUT', recorded: false } })
    await send('return', 'book-0001', 'ReturnBook')
    expect(await other()).toMatchObject({ right: { repeated: false, revision: 2 } })
  })
})

describe('a command id that is used again', () => {
  const changed: readonly (readonly [string, () => Parameters<ReturnType<typeof library>['send']>])[] = [
    ['other data', () => ['count', 'book-0001', 'CountPages', { pages: 2 }]],
    ['another type', () => ['count', 'book-0001', 'ReturnBook', {}]],
    ['another instance', () => ['count', 'book-0002', 'CountPages', { pages: 1 }]],
    ['another actor', () => ['count', 'book-0001', 'CountPages', { pages: 1 }, { actor: actor('person-0002', 'adviser') }]],
    ['another day', () => ['count', 'book-0001', 'CountPages', { pages: 1 }, { occurredOn: '2025-03-11' }]],
  ]

  it.each(changed)('with %s is refused as such and stores nothing', async (_, other) => {
    const { store, send } = await opened()
    await send('count', 'book-0001', 'CountPages', { pages: 1 })
    expect(await send(...other())).toEqual(reused('count'))
    expect(await store.head()).toBe(2)
  })

  it('after a recorded refusal is refused as such, in any stream', async () => {
    const { store, send } = await opened()
    await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001', '2026-01-01'))
    expect(await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))).toEqual(reused('lend'))
    expect(await send('lend', 'book-0002', 'LendBook', lendTo('reader-0001', '2026-01-01'))).toEqual(reused('lend'))
    expect(await store.head()).toBe(2)
  })

  it('for a command that would be refused by law is refused as such, and no refusal is recorded', async () => {
    const { store, send } = await opened()
    await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    expect(await send('lend', 'book-0002', 'LendBook', lendTo('reader-0009'))).toEqual(reused('lend'))
    expect(await store.head()).toBe(2)
  })

  it('by two commands at the same moment is given to one of them', async () => {
    const { store, send } = await opened()
    const answers = await Promise.all([
      send('count', 'book-0001', 'CountPages', { pages: 1 }),
      send('count', 'book-0001', 'CountPages', { pages: 2 }),
      send('count', 'book-0002', 'CountPages', { pages: 1 }),
    ])
    expect(answers.filter(isRight)).toHaveLength(1)
    expect(answers.filter((each) => isLeft(each) && each.left.kind === 'commandIdReused')).toHaveLength(2)
    expect(await store.head()).toBe(2)
  })
})
