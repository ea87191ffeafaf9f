import { isRight } from '@dutybook/fp'
import { commitQueue, type CommitQueue } from './commit-queue.js'
import type { Connection } from './connection.js'
import { openWriter } from './open-connection.js'
import { create } from './store-file.js'
import { transactionsInWal } from './testing/committed.js'
import { all, appendTo, fact, facts } from './testing/facts.js'
import { newPlace, type Place } from './testing/place.js'

let place: Place
beforeEach(() => (place = newPlace()))
afterEach(() => place.remove())

describe('appends that wait at the same moment', () => {
  it('share one transaction', async () => {
    const { eventStore } = place.open()
    const before = transactionsInWal(place.path())
    const answers = await Promise.all(Array.from({ length: 64 }, (_, index) => appendTo(eventStore, `pledge-${index}`)))
    expect(answers.every(isRight)).toBe(true)
    expect(transactionsInWal(place.path()) - before).toBe(1)
  })

  it('are committed one by one when each waits for the one before', async () => {
    const { eventStore } = place.open()
    const before = transactionsInWal(place.path())
    for (let index = 0; index < 5; index++) await appendTo(eventStore, 'pledge-1')
    expect(transactionsInWal(place.path()) - before).toBe(5)
  })

  it('share a transaction of at most 1,000 rows, and a larger append is not split', async () => {
    const { eventStore } = place.open()
    const before = transactionsInWal(place.path())
    await Promise.all([400, 600, 1, 1500, 1].map((size, index) => appendTo(eventStore, `pledge-${index}`, facts(size))))
    expect(transactionsInWal(place.path()) - before).toBe(4)
  })

  it('are answered each on its own: one that is refused, one that is repeated, one for a stream that a neighbour has made', async () => {
    const { eventStore } = place.open()
    const known = fact()
    await appendTo(eventStore, 'pledge-1', [known])
    const answers = await Promise.all([
      eventStore.append('pledge-1', [fact()], { expected: 'noStream' }),
      eventStore.append('pledge-1', [known], { expected: 'noStream' }),
      eventStore.append('pledge-2', [fact()], { expected: 'noStream' }),
      eventStore.append('pledge-2', [fact()], { expected: { exactly: 0 } }),
      eventStore.append('pledge-3', [fact(), known], { expected: 'noStream' }),
    ])
    expect(answers).toMatchObject([
      { left: { kind: 'revision', actual: 0 } },
      { right: { revision: 0, position: 1, repeated: true } },
      { right: { revision: 0, position: 2, repeated: false } },
      { right: { revision: 1, position: 3, repeated: false } },
      { left: { kind: 'duplicateId', id: known.id } },
    ])
  })

  it('are not failed by a neighbour that the tables do not take', async () => {
    const { eventStore } = place.open()
    const wrong = eventStore.append('pledge-2', [fact(), fact({ schemaVersion: 1.5 })], { expected: 'any' })
    const answers = await Promise.allSettled([appendTo(eventStore, 'pledge-1'), wrong, appendTo(eventStore, 'pledge-3')])
    expect(answers).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { fault: 'invalid' } },
      { status: 'fulfilled', value: { right: { position: 2 } } },
    ])
    expect((await all(eventStore.readAll())).map((each) => each.stream)).toEqual(['pledge-1', 'pledge-3'])
  })
})

describe('a commit queue', () => {
  let connection: Connection
  let queue: CommitQueue
  beforeEach(() => {
    create(place.path())
    connection = openWriter(place.path(), 'full')
    connection.execute('create table note (text text not null) strict')
    queue = commitQueue(connection)
  })
  afterEach(() => connection.close())

  const note = (text: string) => queue.commit(1, () => connection.run('insert into note values (?)', text))
  const notes = () => connection.all('select text from note').flat()

  it('answers what a job answered only when it is on the disk', async () => {
    const committed = queue.commit(1, () => {
      connection.run("insert into note values ('a')")
      return connection.inTransaction()
    })
    expect(notes()).toEqual([])
    expect(await committed).toBe(true)
    expect(connection.inTransaction()).toBe(false)
    expect(notes()).toEqual(['a'])
  })

  it('undoes a job that throws, and only that one', async () => {
    const failing = queue.commit(1, () => {
      connection.run("insert into note values ('b')")
      throw new Error('changed my mind')
    })
    const answers = await Promise.allSettled([note('a'), failing, note('c')])
    expect(answers.map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(notes()).toEqual(['a', 'c'])
  })

  it('fails all jobs of a transaction for which the disk has no room, keeps nothing of them, and goes on when there is room', async () => {
    const pages = Number(connection.first('pragma page_count')?.[0])
    connection.execute(`pragma max_page_count = ${pages + 5}`)
    const answers = await Promise.allSettled([note('a'), note('b'.repeat(100_000)), note('c')])
    expect(answers.map((each) => each.status === 'rejected' && each.reason)).toMatchObject(Array(3).fill({ fault: 'full' }))
    expect(notes()).toEqual([])
    connection.execute('pragma max_page_count = 1000000')
    await note('d')
    expect(notes()).toEqual(['d'])
  })

  it('fails its jobs while another program holds the write lock, and goes on after it', async () => {
    const other = openWriter(place.path(), 'full')
    other.execute('begin immediate')
    await expect(note('a')).rejects.toMatchObject({ fault: 'locked', message: expect.stringContaining(place.path()) })
    other.execute('rollback')
    other.close()
    await note('b')
    expect(notes()).toEqual(['b'])
  })

  it('commits what waits when it is closed, and takes nothing after that', async () => {
    const waiting = note('a')
    queue.close()
    await waiting
    await expect(note('b')).rejects.toMatchObject({ fault: 'closed' })
    expect(notes()).toEqual(['a'])
  })
})
