import { setImmediate as nextTurn } from 'node:timers/promises'
import { all, appendTo, fact, facts } from './testing/facts.js'
import { newPlace, type Place } from './testing/place.js'

let place: Place
beforeEach(() => (place = newPlace()))
afterEach(() => place.remove())

/** How many turns others have had while the work was done. */
async function turnsDuring(work: () => Promise<void>): Promise<number> {
  let turns = 0
  let isDone = false
  const others = async () => {
    for (; !isDone; turns += 1) await nextTurn()
  }
  const waiting = others()
  await work()
  isDone = true
  await waiting
  return turns
}

describe('a read of many events', () => {
  it('lets others have their turn between the batches', async () => {
    const { eventStore } = place.open({ file: ':memory:' })
    await appendTo(eventStore, 'pledge-1', facts(2000))
    const turns = await turnsDuring(async () => expect(await all(eventStore.readAll())).toHaveLength(2000))
    expect(turns).toBeGreaterThanOrEqual(3)
  })

  it('takes fewer events at once when they are large', async () => {
    const { eventStore } = place.open({ file: ':memory:' })
    const huge = JSON.stringify({ text: 'x'.repeat(1_500_000) })
    for (let index = 0; index < 9; index++) await appendTo(eventStore, 'pledge-1', [fact({ data: huge })])
    const turns = await turnsDuring(async () => expect(await all(eventStore.readAll())).toHaveLength(9))
    expect(turns).toBeGreaterThanOrEqual(2)
  })

  it('ends at what was there when it began, however much is added while it goes on', async () => {
    const { eventStore } = place.open({ file: ':memory:' })
    await appendTo(eventStore, 'pledge-1', facts(1000))
    for (const read of [eventStore.readAll(), eventStore.readStream('pledge-1'), eventStore.readAll({ categories: ['pledge'] })]) {
      const { position: head } = (await all(eventStore.readAll({ direction: 'backwards', limit: 1 })))[0] ?? { position: 0 }
      let last = 0
      for await (const each of read) {
        if (each.revision % 100 === 0) await appendTo(eventStore, 'pledge-1')
        last = each.position
      }
      expect(last).toBe(head)
    }
  })

  it('goes on over batches that huge events cut short, in both directions and by category', async () => {
    const { eventStore } = place.open({ file: ':memory:' })
    const huge = JSON.stringify({ text: 'x'.repeat(1_500_000) })
    for (let index = 0; index < 8; index++) await appendTo(eventStore, `pledge-${index % 2}`, [fact({ data: huge }), fact()])
    const upwards = Array.from({ length: 16 }, (_, index) => index + 1)
    const positions = async (direction: 'forwards' | 'backwards', categories?: readonly string[]) =>
      (await all(eventStore.readAll({ direction, ...(categories ? { categories } : {}) }))).map((each) => each.position)
    expect(await positions('forwards')).toEqual(upwards)
    expect(await positions('backwards')).toEqual([...upwards].reverse())
    expect(await positions('forwards', ['promise', 'pledge', 'pledge'])).toEqual(upwards)
    expect(await all(eventStore.readStream('pledge-1', { direction: 'backwards' }))).toHaveLength(8)
  })

  it('finds the events of a rare category in a long log', async () => {
    const { eventStore } = place.open({ file: ':memory:' })
    await appendTo(eventStore, 'promise-1')
    await appendTo(eventStore, 'pledge-1', facts(1500))
    await appendTo(eventStore, 'promise-1')
    const found = await all(eventStore.readAll({ categories: ['promise', 'vow'], limit: 5 }))
    expect(found.map((each) => each.position)).toEqual([1, 1502])
  })
})

describe('a reader beside the writer', () => {
  it('meets the events of the past and each new one', async () => {
    const { eventStore: writer } = place.open()
    await appendTo(writer, 'pledge-1', facts(2))
    const { eventStore: reader } = place.open({ readOnly: true })
    const end = new AbortController()
    const seen: number[] = []
    for await (const { position } of reader.subscribe(0, end.signal)) {
      seen.push(position)
      if (position === 4) end.abort()
      else if (position > 1) await appendTo(writer, 'pledge-2')
    }
    expect(seen).toEqual([1, 2, 3, 4])
  })

  it('ends while it waits, by its signal or by its own end', async () => {
    place.open()
    const stores = place.open({ readOnly: true })
    const end = new AbortController()
    const waiting = all(stores.eventStore.subscribe(0, end.signal))
    const closed = expect(all(stores.eventStore.subscribe(0, new AbortController().signal))).rejects.toMatchObject({ fault: 'closed' })
    await nextTurn()
    end.abort()
    expect(await waiting).toEqual([])
    await stores.close()
    await closed
  })

  it('does not hold the writer up while it is in the middle of a read', async () => {
    const { eventStore: writer } = place.open()
    await appendTo(writer, 'pledge-1', facts(1200))
    const reading = place.open({ readOnly: true }).eventStore.readAll()[Symbol.asyncIterator]()
    await reading.next()
    await appendTo(writer, 'pledge-1', facts(10))
    expect(await writer.head()).toBe(1210)
  })

  it('refuses every change', async () => {
    place.open()
    const { eventStore } = place.open({ readOnly: true })
    await expect(appendTo(eventStore, 'pledge-1')).rejects.toMatchObject({ fault: 'readOnly' })
  })
})
