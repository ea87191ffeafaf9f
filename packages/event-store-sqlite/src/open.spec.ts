import { StoreError } from '@dutybook/event-store'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { openWriter } from './open-connection.js'
import { create } from './store-file.js'
import { all, appendTo, fact, facts } from './testing/facts.js'
import { asOrdinaryUser } from './testing/ordinary-user.js'
import { newPlace, type Place } from './testing/place.js'
import { startProcess } from './testing/process.js'

let place: Place
beforeEach(() => (place = newPlace()))
afterEach(() => place.remove())

function faultOf(open: () => unknown): StoreError {
  try {
    open()
  } catch (error) {
    if (error instanceof StoreError) return error
    throw error
  }
  throw new Error('The store was opened.')
}

/** A store with 300 events, closed. */
async function filledStore(): Promise<void> {
  const stores = place.open()
  await appendTo(stores.eventStore, 'pledge-1', facts(300))
  await stores.close()
}

describe('a new store', () => {
  it('is made where nothing was, and is found again with what was put in', async () => {
    await filledStore()
    expect(await all(place.open().eventStore.readAll())).toHaveLength(300)
  })

  it('can live in memory, and then promises no durability', async () => {
    const { eventStore } = place.open({ file: ':memory:' })
    await appendTo(eventStore, 'pledge-1')
    expect(await eventStore.head()).toBe(1)
    expect(eventStore.capabilities).toEqual({ name: 'sqlite', guards: 'atomic', ids: 'atomic', positions: 'dense', durability: 'none' })
  })

  it('is fully durable unless it was asked to be relaxed, and says which', () => {
    expect(place.open().eventStore.capabilities.durability).toBe('full')
    expect(place.open({ file: place.path('other.db'), durability: 'relaxed' }).eventStore.capabilities.durability).toBe('relaxed')
  })

  it.each([
    ['full', 2],
    ['relaxed', 1],
  ] as const)('writes ahead and syncs as %s durability says', (durability, synchronous) => {
    create(place.path())
    const connection = openWriter(place.path(), durability)
    expect(connection.first('pragma synchronous')).toEqual([synchronous])
    expect(connection.first('pragma journal_mode')).toEqual(['wal'])
    connection.close()
  })

  it("is put in place whole: what a process left that died while making one is in nobody's way", async () => {
    writeFileSync(`${place.path()}-new`, 'half of a store')
    await filledStore()
    expect(readdirSync(place.path('')).sort()).toEqual(['log.db', 'log.db-writer'])
  })

  it('is not begun in a directory that is not there', () => {
    expect(faultOf(() => place.open({ file: place.path('nowhere/log.db') }))).toMatchObject({ fault: 'unreachable' })
  })

  it('is not begun where only the last events of another are left', async () => {
    await filledStore()
    writeFileSync(`${place.path()}-wal`, 'the last events')
    renameSync(place.path(), place.path('moved.db'))
    expect(faultOf(() => place.open())).toMatchObject({ fault: 'damaged', message: expect.stringContaining('log.db-wal') })
    expect(readFileSync(`${place.path()}-wal`, 'utf8')).toBe('the last events')
  })
})

describe('a file that cannot be opened is named, told what to do with, and left as it was', () => {
  const cannotOpen = (fault: StoreError['fault'], file = place.path()) => {
    const before = existsSync(file) ? readFileSync(file) : undefined
    const files = readdirSync(place.path(''))
    for (const readOnly of [false, true]) {
      const error = faultOf(() => place.open({ file, readOnly }))
      expect({ fault: error.fault, names: error.message.startsWith(file) }).toEqual({ fault, names: true })
    }
    if (before) expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(place.path(''))).toEqual(files)
  }

  it.each([50, 512, 4096, 5000, 60_000])('a store cut off after %d bytes is damaged', async (size) => {
    await filledStore()
    truncateSync(place.path(), size)
    cannotOpen('damaged')
  })

  it('a store cut off to nothing is damaged, not new', async () => {
    await filledStore()
    truncateSync(place.path())
    cannotOpen('damaged')
  })

  it('a text is not a store', () => {
    for (const times of [1, 400]) {
      writeFileSync(place.path(), 'To whom it may concern. '.repeat(times))
      cannotOpen('notAStore')
    }
  })

  it('a database of another program is not a store', () => {
    const other = new DatabaseSync(place.path())
    other.exec('create table events (position integer primary key); pragma user_version = 1')
    other.close()
    cannotOpen('notAStore')
  })

  it('a store whose tables were taken away is damaged', async () => {
    await filledStore()
    const other = new DatabaseSync(place.path())
    other.exec('drop table view_columns; drop table views')
    other.close()
    cannotOpen('damaged')
  })

  it('a store of a later version is of an unknown version', async () => {
    await filledStore()
    const later = new DatabaseSync(place.path())
    later.exec('pragma user_version = 99')
    later.close()
    cannotOpen('unknownVersion')
  })
})

it('a page in the middle that was overwritten is met as damage when it is read', async () => {
  await filledStore()
  const bytes = readFileSync(place.path())
  writeFileSync(place.path(), bytes.fill(0xaa, 4096 * 12, 4096 * 14))
  const { eventStore } = place.open()
  await expect(all(eventStore.readAll())).rejects.toMatchObject({ fault: 'damaged', message: expect.stringContaining(place.path()) })
})

describe('a directory, or nothing', () => {
  it('is not a store', () => {
    mkdirSync(place.path('inner'))
    expect(faultOf(() => place.open({ file: place.path('inner') })).fault).toBe('notAStore')
  })

  it('has nothing for a reader', () => {
    expect(faultOf(() => place.open({ readOnly: true }))).toMatchObject({
      fault: 'unreachable',
      message: expect.stringContaining('does not exist'),
    })
    expect(readdirSync(place.path(''))).toEqual([])
  })
})

describe('one writer', () => {
  it('keeps a second one out, in this process and by any way to the file, until it ends', async () => {
    const first = place.open()
    symlinkSync(place.path(), place.path('link.db'))
    for (const file of [place.path(), place.path('link.db')]) expect(faultOf(() => place.open({ file })).fault).toBe('locked')
    await first.close()
    await appendTo(place.open().eventStore, 'pledge-1')
  })

  it('in another process keeps this one from writing but not from reading, and a killed one is no hindrance', async () => {
    await filledStore()
    const other = startProcess('hold-store', place.path())
    expect(await other.line()).toBe('holding')
    const error = faultOf(() => place.open())
    expect(error).toMatchObject({ fault: 'locked', message: expect.stringContaining('stop the other one') })
    expect(await all(place.open({ readOnly: true }).eventStore.readAll())).toHaveLength(300)
    await other.kill()
    await appendTo(place.open().eventStore, 'pledge-1')
  })
})

describe('a store that this user may not write', () => {
  const make = (file: number, directory: number) => {
    chmodSync(place.path(), file)
    chmodSync(place.path(''), directory)
  }
  beforeEach(filledStore)
  afterEach(() => chmodSync(place.path(''), 0o700))

  it('is refused to a writer because of its directory', () => {
    make(0o644, 0o555)
    expect(faultOf(() => asOrdinaryUser(() => place.open()))).toMatchObject({ fault: 'readOnly' })
  })

  it('is refused to a writer because of the file itself', () => {
    make(0o444, 0o777)
    expect(faultOf(() => asOrdinaryUser(() => place.open()))).toMatchObject({ fault: 'readOnly' })
  })

  it('is open to a reader, also where nothing beside it can be made', async () => {
    make(0o444, 0o555)
    const { eventStore } = asOrdinaryUser(() => place.open({ readOnly: true }))
    expect(await all(eventStore.readAll())).toHaveLength(300)
  })
})

it('text that has no exact form in the file is refused before anything is stored', async () => {
  const { eventStore } = place.open()
  for (const changes of [{ data: '"\ud800"' }, { metadata: '\udfff' }]) {
    await expect(appendTo(eventStore, 'pledge-1', [fact(), fact(changes)])).rejects.toMatchObject({ fault: 'invalid' })
  }
  await expect(appendTo(eventStore, 'pledge-\ud800')).rejects.toMatchObject({ fault: 'invalid' })
  expect(await eventStore.head()).toBe(0)
})

it('a copy of the file of a closed store is the whole store', async () => {
  await filledStore()
  copyFileSync(place.path(), place.path('copy.db'))
  expect(await all(place.open({ file: place.path('copy.db') }).eventStore.readAll())).toHaveLength(300)
})
