import type { ViewStore } from '../view-store.js'
import { book, changes, filled, rowsOf, shelf, type GivenViewStore, type ViewStoreCases } from './view-store-under-test.js'

const closed =
  (operation: (store: ViewStore) => Promise<unknown>) =>
  async ({ store }: GivenViewStore) => {
    await filled(store, shelf(), { a: book('A') })
    await store.close()
    await expect(operation(store)).rejects.toMatchObject({ name: 'StoreError', fault: 'closed' })
  }

export const viewVersionCases: ViewStoreCases = {
  'a second version is built beside the first and is not active': async ({ store }) => {
    await filled(store, shelf(1), { a: book('A') })
    expect(await store.prepare(shelf(2))).toEqual({ name: 'shelf', version: 2, checkpoint: 0, active: false })
    await store.save(shelf(2), changes({ a: book('A', 2) }, { checkpoint: 5 }))
    expect(await rowsOf(store, shelf(1))).toEqual({ a: book('A') })
    expect(await rowsOf(store, shelf(2))).toEqual({ a: book('A', 2) })
    expect(await store.state(shelf(1))).toMatchObject({ checkpoint: 1, active: true })
    expect(await store.state(shelf(2))).toMatchObject({ checkpoint: 5, active: false })
  },

  'the first version goes on while the second is built': async ({ store }) => {
    await filled(store, shelf(1), { a: book('A') })
    await store.prepare(shelf(2))
    expect(await store.save(shelf(1), changes({ b: book('B') }, { previous: 1 }))).toBe(true)
    expect(await rowsOf(store, shelf(1))).toEqual({ a: book('A'), b: book('B') })
    expect(await rowsOf(store, shelf(2))).toEqual({})
  },

  'an activated version is the one that readers get, and the older one is gone': async ({ store }) => {
    await filled(store, shelf(1), { a: book('A') })
    await filled(store, shelf(2), { a: book('A', 2) })
    await store.activate(shelf(2))
    expect(await store.state(shelf(2))).toEqual({ name: 'shelf', version: 2, checkpoint: 1, active: true })
    expect(await store.state(shelf(1))).toBeUndefined()
    expect(await rowsOf(store, shelf(2))).toEqual({ a: book('A', 2) })
  },

  'a follower of a dropped version is refused': async ({ store }) => {
    await filled(store, shelf(1), { a: book('A') })
    await filled(store, shelf(2), {})
    await store.activate(shelf(2))
    expect(await store.save(shelf(1), changes({ b: book('B') }, { previous: 1 }))).toBe(false)
    await expect(store.rows(shelf(1))).rejects.toMatchObject({ fault: 'invalid' })
    await expect(store.load(shelf(1), ['a'])).rejects.toMatchObject({ fault: 'invalid' })
  },

  'a newer version that is being built outlives the activation of an older one': async ({ store }) => {
    for (const version of [1, 2, 3]) await filled(store, shelf(version), { a: book('A', version) })
    await store.activate(shelf(2))
    expect(await store.state(shelf(3))).toMatchObject({ active: false, checkpoint: 1 })
    await store.activate(shelf(3))
    expect(await rowsOf(store, shelf(3))).toEqual({ a: book('A', 3) })
    expect(await store.state(shelf(2))).toBeUndefined()
  },

  'to activate the active version changes nothing': async ({ store }) => {
    await filled(store, shelf(1), { a: book('A') })
    await store.activate(shelf(1))
    expect(await store.state(shelf(1))).toMatchObject({ active: true })
    expect(await rowsOf(store, shelf(1))).toEqual({ a: book('A') })
  },

  'activation of one view leaves the versions of another alone': async ({ store }) => {
    await filled(store, shelf(1, 'attic'), { a: book('A') })
    await filled(store, shelf(1), {})
    await filled(store, shelf(2), {})
    await store.activate(shelf(2))
    expect(await store.state(shelf(1, 'attic'))).toMatchObject({ active: true })
  },

  'after a crash rows, checkpoints and the active version are there': async ({ store, reopen }) => {
    await filled(store, shelf(1), { a: book('A', 1, true, 'poem') })
    await filled(store, shelf(2), { b: book('B') })
    const reopened = await reopen()
    expect(await rowsOf(reopened, shelf(1))).toEqual({ a: book('A', 1, true, 'poem') })
    expect(await reopened.state(shelf(1))).toEqual({ name: 'shelf', version: 1, checkpoint: 1, active: true })
    expect(await reopened.prepare(shelf(2))).toEqual({ name: 'shelf', version: 2, checkpoint: 1, active: false })
    expect(await reopened.save(shelf(1), changes({}, { previous: 1 }))).toBe(true)
  },

  'after a crash the activated version is the active one': async ({ store, reopen }) => {
    await filled(store, shelf(1), {})
    await filled(store, shelf(2), { b: book('B') })
    await store.activate(shelf(2))
    const reopened = await reopen()
    expect(await reopened.state(shelf(2))).toMatchObject({ active: true })
    expect(await reopened.state(shelf(1))).toBeUndefined()
    expect(await rowsOf(reopened, shelf(2))).toEqual({ b: book('B') })
  },

  'closing twice does nothing more': async ({ store }) => {
    await store.close()
    await expect(store.close()).resolves.toBeUndefined()
  },

  'a closed store refuses to prepare': closed((store) => store.prepare(shelf())),
  'a closed store refuses to load': closed((store) => store.load(shelf(), [])),
  'a closed store refuses to save': closed((store) => store.save(shelf(), changes({}, { previous: 1 }))),
  'a closed store refuses to answer rows': closed((store) => store.rows(shelf())),
  'a closed store refuses to tell a state': closed((store) => store.state(shelf())),
  'a closed store refuses to activate': closed((store) => store.activate(shelf())),
}
