import type { RowQuery } from '../view-store.js'
import { book, filled, shelf, type GivenViewStore, type ViewStoreCases } from './view-store-under-test.js'

const books = {
  e: book('Emma', 2, false, 'novel'),
  a: book('Anna', 2, true, 'novel'),
  d: book('Õhtu', 1, false, 'poem'),
  b: book('Berta', 0, true),
  c: book('Õhtu', 0, false),
}

const answers =
  (query: RowQuery, keys: readonly string[]) =>
  async ({ store }: GivenViewStore) => {
    const view = await filled(store, shelf(), books)
    const answer = await store.rows(view, query)
    expect(answer.rows.map((each) => each.key)).toEqual(keys)
    expect(answer.rows.map((each) => each.row)).toEqual(keys.map((key) => books[key as keyof typeof books]))
    expect(answer.checkpoint).toBe(1)
  }

const refuses =
  (where: RowQuery['where'] & object) =>
  async ({ store }: GivenViewStore) => {
    const view = await filled(store, shelf(), books)
    await expect(store.rows(view, { where })).rejects.toMatchObject({ name: 'StoreError', fault: 'invalid' })
  }

export const viewQueryCases: ViewStoreCases = {
  'without a query all rows are answered in the order of their keys': answers({}, ['a', 'b', 'c', 'd', 'e']),
  'at most as many rows are answered as asked for': answers({ limit: 2 }, ['a', 'b']),
  'a limit of 0 answers no rows, but the checkpoint': answers({ limit: 0 }, []),
  'rows after a key are answered': answers({ afterKey: 'b', limit: 2 }, ['c', 'd']),
  'the key to start after need not be there': answers({ afterKey: 'bb' }, ['c', 'd', 'e']),
  'no rows come after the last key': answers({ afterKey: 'e' }, []),
  'rows are asked by text': answers({ where: { title: 'Õhtu' } }, ['c', 'd']),
  'rows are asked by a whole number': answers({ where: { copies: 2 } }, ['a', 'e']),
  'rows are asked by the number 0, which is not "absent"': answers({ where: { copies: 0 } }, ['b', 'c']),
  'rows are asked by yes': answers({ where: { lent: true } }, ['a', 'b']),
  'rows are asked by no': answers({ where: { lent: false } }, ['c', 'd', 'e']),
  'rows without an optional field are not found by it': answers({ where: { genre: 'novel' } }, ['a', 'e']),
  'all conditions have to hold': answers({ where: { title: 'Õhtu', lent: false, copies: 1 } }, ['d']),
  'a value nobody has finds nothing': answers({ where: { title: 'õhtu' } }, []),
  'a value of another type finds nothing': answers({ where: { copies: '2' } }, []),
  'a value that looks like a condition finds nothing': answers({ where: { title: "' or 1=1 --" } }, []),
  'conditions, key and limit work together': answers({ where: { lent: false }, afterKey: 'c', limit: 1 }, ['d']),
  'a name that is no field of the row is refused': refuses({ colour: 'red' }),
  'a name that would break a statement of SQL is refused': refuses({ 'title" = title --': 'x' }),
  'the key is no field of the row': refuses({ key: 'a' }),

  'keys are ordered by their UTF-8 bytes, whatever the language': async ({ store }) => {
    const keys = ['10', '9', 'A', 'Z', 'a', 'z', 'Õ', 'õ', '\uffee', '\u{1f600}']
    const view = await filled(store, shelf(), Object.fromEntries([...keys].reverse().map((key) => [key, book('T')])))
    expect((await store.rows(view)).rows.map((each) => each.key)).toEqual(keys)
    expect((await store.rows(view, { afterKey: '\uffee' })).rows.map((each) => each.key)).toEqual(['\u{1f600}'])
  },

  'keys of odd texts are kept apart': async ({ store }) => {
    const keys = ['', ' ', 'a', 'a ', 'A', "'", '%', '_', 'a\u0301', 'á', '__proto__']
    const rows = new Map(keys.map((key, index) => [key, book(`T${index}`)]))
    await store.prepare(shelf())
    await store.save(shelf(), { upserts: rows, deletes: [], previous: 0, checkpoint: 1 })
    expect(await store.load(shelf(), keys)).toEqual(rows)
  },

  'pages of rows, joined, are all rows': async ({ store }) => {
    const keys = Array.from({ length: 25 }, (_, index) => `key${index}`)
    const view = await filled(store, shelf(), Object.fromEntries(keys.map((key) => [key, book(key)])))
    const found: string[] = []
    for (let pages = 0; pages < 8; pages += 1) {
      const last = found.at(-1)
      const { rows } = await store.rows(view, { limit: 4, ...(last === undefined ? {} : { afterKey: last }) })
      found.push(...rows.map((each) => each.key))
    }
    expect(found).toEqual([...keys].sort())
  },
}
