import { choice, columnsOf, count, Money, optional, record, text, type AnyView, type Codec } from '@dutybook/modelling'
import { DatabaseSync } from 'node:sqlite'
import { newPlace, type Place } from './testing/place.js'

const label = (et: string, en: string) => ({ et, en })
const Shelf = record('ShelfRow', label('Riiuli rida', 'Row of a shelf'), {
  bookTitle: text('BookTitle', label('Raamatu pealkiri', 'Title of the book'), { max: 100 }),
  copies: count('Copies', label('Eksemplare\n-- kokku', 'Copies in all')),
  fine: optional(Money),
  genre: optional(choice('Genre', label('Žanr', 'Genre'), { poem: label('luule', 'poem'), novel: label('romaan', 'novel') })),
})

function viewOf<Row>(name: string, version: number, row: Codec<Row>): AnyView {
  return {
    name,
    version,
    label: label('Riiul', 'Shelf'),
    duty: '3.5',
    row,
    keys: () => [],
    evolve: () => undefined,
    shown: row,
    show: (each: Row) => each,
  }
}
const bookShelf = (version = 1) => viewOf('bookShelf', version, Shelf)
const upserts = new Map([['a', { bookTitle: 'Kevade', copies: 2, fine: { cents: 150, currency: 'EUR' } }]])

let place: Place
beforeEach(() => (place = newPlace()))
afterEach(() => place.remove())

/** What an analyst gets who opens the file with any SQLite program. */
function asked(sql: string): readonly unknown[] {
  const database = new DatabaseSync(place.path(), { readOnly: true })
  try {
    return database.prepare(sql).all()
  } finally {
    database.close()
  }
}

async function filled(version = 1) {
  const { viewStore } = place.open()
  await viewStore.prepare(bookShelf(version))
  await viewStore.save(bookShelf(version), { upserts, deletes: [], previous: 0, checkpoint: 7 })
  return viewStore
}

describe('an analyst who opens the file', () => {
  it('reads the rows of a view under its own name, in typed columns', async () => {
    await filled()
    expect(asked('select * from book_shelf')).toEqual([{ key: 'a', book_title: 'Kevade', copies: 2, fine_cents: 150, genre: null }])
    expect(asked('select typeof(copies) as type from book_shelf')).toEqual([{ type: 'integer' }])
  })

  it('finds what each column means in both languages, as data and in the statement that made the table', async () => {
    await filled()
    expect(asked('select * from view_columns order by place')).toMatchObject([
      {
        view: 'bookShelf',
        version: 1,
        column: 'book_title',
        type: 'text',
        nullable: 0,
        label_et: 'Raamatu pealkiri',
        label_en: 'Title of the book',
      },
      { column: 'copies', type: 'integer' },
      { column: 'fine_cents', label_et: expect.stringContaining('sentides'), nullable: 1 },
      { column: 'genre', type: 'text' },
    ])
    const [made] = asked("select sql from sqlite_schema where name = 'view_book_shelf_v1'") as { sql: string }[]
    expect(made?.sql).toContain('-- Raamatu pealkiri / Title of the book\n')
    expect(made?.sql).toContain('-- Eksemplare -- kokku / Copies in all\n')
  })

  it('learns up to which event the rows stand', async () => {
    await filled()
    expect(asked('select name, version, checkpoint, active from views')).toEqual([
      { name: 'bookShelf', version: 1, checkpoint: 7, active: 1 },
    ])
  })

  it('goes on reading the old version under the same name until the new one is activated', async () => {
    const viewStore = await filled()
    await viewStore.prepare(bookShelf(2))
    expect(asked('select count(*) as n from book_shelf')).toEqual([{ n: 1 }])
    await viewStore.activate(bookShelf(2))
    expect(asked('select count(*) as n from book_shelf')).toEqual([{ n: 0 }])
    expect(asked("select name from sqlite_schema where name like 'view_book%'")).toEqual([{ name: 'view_book_shelf_v2' }])
    expect(asked('select distinct version from view_columns')).toEqual([{ version: 2 }])
  })
})

describe('a view that does not fit', () => {
  it('is refused when its columns changed under the same version', async () => {
    const viewStore = await filled()
    const changed = viewOf('bookShelf', 1, record('ShelfRow', label('a', 'b'), { bookTitle: Shelf.fields.bookTitle }))
    await expect(viewStore.prepare(changed)).rejects.toMatchObject({ fault: 'invalid', message: expect.stringContaining('new version') })
    expect(columnsOf(Shelf).columns).toHaveLength(4)
    expect(asked('select copies from book_shelf')).toEqual([{ copies: 2 }])
  })

  it.each(['events', 'views', 'viewColumns'])('is refused when it is called %s, as a table of the store is', async (name) => {
    const { viewStore } = place.open()
    await expect(viewStore.prepare(viewOf(name, 1, Shelf))).rejects.toMatchObject({ fault: 'invalid' })
  })

  it('is refused when a field of its row is called key', async () => {
    const { viewStore } = place.open()
    const row = record('KeyRow', label('a', 'b'), { key: Shelf.fields.bookTitle })
    await expect(viewStore.prepare(viewOf('keyed', 1, row))).rejects.toMatchObject({ fault: 'invalid' })
  })

  it('may have a row without fields: its keys are kept', async () => {
    const { viewStore } = place.open()
    const view = viewOf('names', 1, record('NoRow', label('a', 'b'), {}))
    await viewStore.prepare(view)
    for (const previous of [0, 1]) {
      await viewStore.save(view, { upserts: new Map([['a', {}]]), deletes: [], previous, checkpoint: previous + 1 })
    }
    expect(await viewStore.rows(view)).toEqual({ rows: [{ key: 'a', row: {} }], checkpoint: 2 })
  })
})

describe('a reader beside the writer', () => {
  it('reads the views that are there and refuses every change', async () => {
    await filled()
    const { viewStore } = place.open({ readOnly: true })
    expect(await viewStore.prepare(bookShelf())).toMatchObject({ checkpoint: 7, active: true })
    expect(await viewStore.load(bookShelf(), ['a'])).toEqual(upserts)
    const refused = [
      viewStore.prepare(bookShelf(2)),
      viewStore.save(bookShelf(), { upserts, deletes: [], previous: 7, checkpoint: 8 }),
      viewStore.activate(bookShelf()),
    ]
    for (const each of refused) await expect(each).rejects.toMatchObject({ fault: 'readOnly' })
  })
})

it('rows and events that wait at the same moment are each saved', async () => {
  const { viewStore, eventStore } = place.open()
  await viewStore.prepare(bookShelf())
  const event = { id: 'a', type: 'T', schemaVersion: 1, data: '{}', metadata: '{}' }
  const [, saved] = await Promise.all([
    eventStore.append('pledge-1', [event], { expected: 'noStream' }),
    viewStore.save(bookShelf(), { upserts, deletes: [], previous: 0, checkpoint: 1 }),
  ])
  expect(saved).toBe(true)
  expect(await eventStore.head()).toBe(1)
})
