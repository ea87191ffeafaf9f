import { choice, count, flag, optional, record, text, type AnyView, type Codec } from '@dutybook/modelling'
import type { ViewChanges, ViewStore } from '../view-store.js'

/** One view store with data of its own, for one case. */
export interface ViewStoreUnderTest {
  /** A new, empty store. Called once. */
  readonly open: () => Promise<ViewStore>
  /** The same data as after a crash: end the store of before as harshly as you can (no `close`), then open again. */
  readonly reopen: () => Promise<ViewStore>
  /** Closes what is open and removes the data. */
  readonly destroy: () => Promise<void>
}

export interface GivenViewStore {
  readonly store: ViewStore
  readonly reopen: () => Promise<ViewStore>
}

/** Each promise of the port, as a sentence, and what shows that it is kept. */
export type ViewStoreCases = Readonly<Record<string, (given: GivenViewStore) => Promise<void>>>

/** A view that is only a table: what it folds is no concern of a store. */
export function tableOf<Row>(name: string, version: number, row: Codec<Row>): AnyView {
  const label = { et: 'Riiul', en: 'Shelf' }
  return { name, version, label, duty: '3.5', row, keys: () => [], evolve: () => undefined, shown: row, show: (each: Row) => each }
}

export interface Book {
  readonly title: string
  readonly copies: number
  readonly lent: boolean
  readonly genre?: 'poem' | 'novel'
}

const BookRow = record(
  'BookRow',
  { et: 'Raamat', en: 'Book' },
  {
    title: text('BookTitle', { et: 'Pealkiri', en: 'Title' }, { max: 100 }),
    copies: count('Copies', { et: 'Eksemplare', en: 'Copies' }),
    lent: flag('Lent', { et: 'Laenutatud', en: 'Lent' }),
    genre: optional(
      choice('Genre', { et: 'Žanr', en: 'Genre' }, { poem: { et: 'luule', en: 'poem' }, novel: { et: 'romaan', en: 'novel' } }),
    ),
  },
)

export const shelf = (version = 1, name = 'shelf'): AnyView => tableOf(name, version, BookRow)

export const book = (title: string, copies = 1, lent = false, genre?: Book['genre']): Book => ({
  title,
  copies,
  lent,
  ...(genre === undefined ? {} : { genre }),
})

/** What a batch changed, with nothing deleted and the next checkpoint unless said otherwise. */
export function changes(rows: Readonly<Record<string, unknown>>, options: Partial<Omit<ViewChanges, 'upserts'>> = {}): ViewChanges {
  const previous = options.previous ?? 0
  return { upserts: new Map(Object.entries(rows)), deletes: [], previous, checkpoint: previous + 1, ...options }
}

/** A prepared view with these rows, at checkpoint 1. */
export async function filled(store: ViewStore, view: AnyView, rows: Readonly<Record<string, unknown>>): Promise<AnyView> {
  await store.prepare(view)
  if (!(await store.save(view, changes(rows)))) throw new Error('The first rows were not saved.')
  return view
}

export async function rowsOf(store: ViewStore, view: AnyView): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await store.rows(view)
  return Object.fromEntries(rows.map(({ key, row }) => [key, row]))
}
