import { book, changes, filled, rowsOf, shelf, type ViewStoreCases } from './view-store-under-test.js'

export const viewRowCases: ViewStoreCases = {
  'the first version of a view is active at once, at checkpoint 0 and without rows': async ({ store }) => {
    expect(await store.prepare(shelf())).toEqual({ name: 'shelf', version: 1, checkpoint: 0, active: true })
    expect(await store.rows(shelf())).toEqual({ rows: [], checkpoint: 0 })
  },

  'to prepare a view again changes nothing and answers how it stands': async ({ store }) => {
    const view = await filled(store, shelf(), { a: book('A') })
    expect(await store.prepare(view)).toEqual({ name: 'shelf', version: 1, checkpoint: 1, active: true })
    expect(await rowsOf(store, view)).toEqual({ a: book('A') })
  },

  'saved rows can be loaded by their keys; a key without a row is absent': async ({ store }) => {
    const view = await filled(store, shelf(), { a: book('A'), b: book('B', 2), c: book('C', 3, true) })
    expect(await store.load(view, ['c', 'nobody', 'a'])).toEqual(
      new Map([
        ['a', book('A')],
        ['c', book('C', 3, true)],
      ]),
    )
    expect(await store.load(view, [])).toEqual(new Map())
  },

  'a row that is saved again replaces the one before it, field by field': async ({ store }) => {
    const view = await filled(store, shelf(), { a: book('A', 1, true, 'poem') })
    expect(await store.save(view, changes({ a: book('A2', 5) }, { previous: 1 }))).toBe(true)
    expect(await rowsOf(store, view)).toEqual({ a: book('A2', 5) })
  },

  'rows, deletes and checkpoint of a batch are saved together': async ({ store }) => {
    const view = await filled(store, shelf(), { a: book('A'), b: book('B') })
    expect(await store.save(view, changes({ c: book('C') }, { deletes: ['a'], previous: 1, checkpoint: 40 }))).toBe(true)
    expect(await rowsOf(store, view)).toEqual({ b: book('B'), c: book('C') })
    expect((await store.rows(view)).checkpoint).toBe(40)
    expect((await store.state(view))?.checkpoint).toBe(40)
  },

  'a batch without rows still moves the checkpoint': async ({ store }) => {
    const view = await filled(store, shelf(), { a: book('A') })
    expect(await store.save(view, changes({}, { previous: 1, checkpoint: 9 }))).toBe(true)
    expect(await store.state(view)).toMatchObject({ checkpoint: 9 })
    expect(await rowsOf(store, view)).toEqual({ a: book('A') })
  },

  'to delete a row that is not there is no error': async ({ store }) => {
    const view = await filled(store, shelf(), { a: book('A') })
    expect(await store.save(view, changes({}, { deletes: ['nobody'], previous: 1 }))).toBe(true)
  },

  'a deleted row can come back': async ({ store }) => {
    const view = await filled(store, shelf(), { a: book('A', 1, false, 'poem') })
    await store.save(view, changes({}, { deletes: ['a'], previous: 1 }))
    expect(await store.load(view, ['a'])).toEqual(new Map())
    await store.save(view, changes({ a: book('A again') }, { previous: 2 }))
    expect(await rowsOf(store, view)).toEqual({ a: book('A again') })
  },

  'a batch that began elsewhere is refused and nothing of it is saved': async ({ store }) => {
    const view = await filled(store, shelf(), { a: book('A') })
    for (const previous of [0, 2]) {
      expect(await store.save(view, changes({ a: book('X'), b: book('B') }, { deletes: ['a'], previous, checkpoint: 7 }))).toBe(false)
    }
    expect(await rowsOf(store, view)).toEqual({ a: book('A') })
    expect(await store.state(view)).toMatchObject({ checkpoint: 1 })
  },

  'of two writers who save from the same checkpoint, one is refused': async ({ store }) => {
    const view = await filled(store, shelf(), {})
    const saved = await Promise.all(['A', 'B', 'C'].map((title) => store.save(view, changes({ [title]: book(title) }, { previous: 1 }))))
    expect(saved.filter((each) => each)).toHaveLength(1)
    expect((await store.rows(view)).rows).toHaveLength(1)
  },

  'a row that is not of the codec of the view is refused with the whole batch': async ({ store }) => {
    const view = await filled(store, shelf(), { a: book('A') })
    const bad = changes({ b: book('B'), c: { title: 'C', copies: 'many', lent: false } }, { deletes: ['a'], previous: 1 })
    await expect(store.save(view, bad)).rejects.toMatchObject({ name: 'StoreError', fault: 'invalid' })
    expect(await rowsOf(store, view)).toEqual({ a: book('A') })
    expect(await store.state(view)).toMatchObject({ checkpoint: 1 })
  },

  'saves 2,000 rows of one batch and loads them by their keys': async ({ store }) => {
    const keys = Array.from({ length: 2000 }, (_, index) => `key${index}`)
    const view = await filled(store, shelf(), Object.fromEntries(keys.map((key, index) => [key, book(key, index)])))
    const loaded = await store.load(view, keys)
    expect(loaded.size).toBe(2000)
    expect(loaded.get('key1999')).toEqual(book('key1999', 1999))
  },

  'a reader who changes what it was given changes nothing in the store': async ({ store }) => {
    const view = await filled(store, shelf(), { a: book('A') })
    const row = (await store.load(view, ['a'])).get('a') as { title: string }
    Object.assign(row, { title: 'X' })
    expect(await rowsOf(store, view)).toEqual({ a: book('A') })
  },

  'a writer who changes a row after it was saved changes nothing in the store': async ({ store }) => {
    const row = { ...book('A') }
    const view = await filled(store, shelf(), { a: row })
    Object.assign(row, { title: 'X' })
    expect(await rowsOf(store, view)).toEqual({ a: book('A') })
  },

  'views of different names keep their rows and checkpoints apart': async ({ store }) => {
    const [one, other] = [shelf(1, 'shelf'), shelf(1, 'shelfOfOthers')]
    await filled(store, one, { a: book('A') })
    await filled(store, other, { b: book('B') })
    await store.save(other, changes({}, { deletes: ['a'], previous: 1 }))
    expect(await rowsOf(store, one)).toEqual({ a: book('A') })
    expect(await rowsOf(store, other)).toEqual({ b: book('B') })
    expect((await store.state(one))?.checkpoint).toBe(1)
  },

  'a view that was never prepared has no state, saves nothing and cannot be read': async ({ store }) => {
    expect(await store.state(shelf())).toBeUndefined()
    expect(await store.save(shelf(), changes({ a: book('A') }))).toBe(false)
    await expect(store.load(shelf(), ['a'])).rejects.toMatchObject({ fault: 'invalid' })
    await expect(store.rows(shelf())).rejects.toMatchObject({ fault: 'invalid' })
    await expect(store.activate(shelf())).rejects.toMatchObject({ fault: 'invalid' })
  },
}
