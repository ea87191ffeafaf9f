import type { Lease } from '../view-lease.js'
import type { ViewStore } from '../view-store.js'
import { book, changes, filled, rowsOf, shelf, type GivenViewStore, type ViewStoreCases } from './view-store-under-test.js'

const anHour = 3_600_000

/** The lease that this owner has now. One that lasts no time at all is at once another's to take. */
async function taken(store: ViewStore, owner: string, milliseconds = anHour, view = shelf()): Promise<Lease> {
  const lease = (await store.lead(view, { owner, milliseconds }))?.lease
  if (!lease) throw new Error(`${owner} does not lead.`)
  return lease
}

const saves = (store: ViewStore, lease: Lease, title: string, previous: number, view = shelf()) =>
  store.save(view, changes({ [title]: book(title) }, { previous, lease }))

/** A view of one row, led by `first`, whose time is over by now, and then by `second`. */
async function overtaken({ store }: GivenViewStore): Promise<{ readonly stale: Lease; readonly fresh: Lease }> {
  await filled(store, shelf(), { a: book('A') })
  const stale = await taken(store, 'first', 0)
  return { stale, fresh: await taken(store, 'second') }
}

export const viewLeaseCases: ViewStoreCases = {
  'a view that nobody leads is led by the first who asks, who learns how it stands': async ({ store }) => {
    await filled(store, shelf(), { a: book('A') })
    const standing = await store.lead(shelf(), { owner: 'first', milliseconds: anHour })
    expect(standing?.state).toEqual({ name: 'shelf', version: 1, checkpoint: 1, active: true })
    expect(standing?.lease).toMatchObject({ owner: 'first', milliseconds: anHour, token: expect.any(Number) })
  },

  'whoever asks while another leads learns how the view stands and does not lead': async ({ store }) => {
    await filled(store, shelf(), {})
    await taken(store, 'first')
    const standing = await store.lead(shelf(), { owner: 'second', milliseconds: anHour })
    expect(standing).toEqual({ state: { name: 'shelf', version: 1, checkpoint: 1, active: true } })
  },

  'of many who ask at the same moment one leads': async ({ store }) => {
    await filled(store, shelf(), {})
    const owners = Array.from({ length: 10 }, (_, index) => `owner ${index}`)
    const standings = await Promise.all(owners.map((owner) => store.lead(shelf(), { owner, milliseconds: anHour })))
    expect(standings.filter((each) => each?.lease)).toHaveLength(1)
  },

  'who leads and asks again has the same lease': async ({ store }) => {
    await filled(store, shelf(), {})
    expect(await taken(store, 'first')).toEqual(await taken(store, 'first'))
  },

  'a lease whose time is over goes to the next who asks, by a larger token': async (given) => {
    const { stale, fresh } = await overtaken(given)
    expect(fresh.token).toBeGreaterThan(stale.token)
  },

  'a token is never given twice, also to an owner who comes back': async ({ store }) => {
    await filled(store, shelf(), {})
    const tokens: number[] = []
    for (const owner of ['first', 'second', 'first', 'third', 'first']) tokens.push((await taken(store, owner, 0)).token)
    expect(tokens).toEqual([...new Set(tokens)].sort((one, other) => one - other))
  },

  'a lease that is given back goes to the next at once, by a larger token': async ({ store }) => {
    await filled(store, shelf(), {})
    const first = await taken(store, 'first')
    await store.release(shelf(), first)
    expect((await taken(store, 'second')).token).toBeGreaterThan(first.token)
  },

  'who gives back a lease that another has taken over does not end that of the other': async (given) => {
    const { stale } = await overtaken(given)
    await given.store.release(shelf(), stale)
    expect((await given.store.lead(shelf(), { owner: 'third', milliseconds: anHour }))?.lease).toBeUndefined()
  },

  'who leads saves': async ({ store }) => {
    await filled(store, shelf(), {})
    expect(await saves(store, await taken(store, 'first'), 'B', 1)).toBe(true)
    expect(await store.state(shelf())).toMatchObject({ checkpoint: 2 })
  },

  'who was overtaken saves nothing, though the checkpoint has not moved': async (given) => {
    const { stale, fresh } = await overtaken(given)
    expect(await saves(given.store, stale, 'stale', 1)).toBe(false)
    expect(await rowsOf(given.store, shelf())).toEqual({ a: book('A') })
    expect(await saves(given.store, fresh, 'B', 1)).toBe(true)
    expect(await saves(given.store, stale, 'stale', 2)).toBe(false)
    expect(await rowsOf(given.store, shelf())).toEqual({ a: book('A'), B: book('B') })
  },

  'who gave the lease back saves nothing': async ({ store }) => {
    await filled(store, shelf(), {})
    const lease = await taken(store, 'first')
    await store.release(shelf(), lease)
    expect(await saves(store, lease, 'B', 1)).toBe(false)
  },

  'who leads and begins from another checkpoint saves nothing': async ({ store }) => {
    await filled(store, shelf(), {})
    expect(await saves(store, await taken(store, 'first'), 'B', 0)).toBe(false)
  },

  'who is late but was not overtaken saves, and by saving has the lease for its time again': async ({ store }) => {
    await filled(store, shelf(), {})
    const late = await taken(store, 'first', 0)
    expect(await saves(store, { ...late, milliseconds: anHour }, 'B', 1)).toBe(true)
    expect((await store.lead(shelf(), { owner: 'second', milliseconds: anHour }))?.lease).toBeUndefined()
  },

  'views, and versions of one, are led apart': async ({ store }) => {
    for (const view of [shelf(1), shelf(2), shelf(1, 'attic')]) await filled(store, view, {})
    const old = await taken(store, 'first')
    const next = await taken(store, 'second', anHour, shelf(2))
    const other = await taken(store, 'third', anHour, shelf(1, 'attic'))
    expect(await saves(store, old, 'B', 1)).toBe(true)
    expect(await saves(store, next, 'B', 1, shelf(2))).toBe(true)
    expect(await saves(store, other, 'B', 1, shelf(1, 'attic'))).toBe(true)
  },

  'nobody leads a version that was never prepared, or was dropped': async ({ store }) => {
    expect(await store.lead(shelf(), { owner: 'first', milliseconds: anHour })).toBeUndefined()
    await filled(store, shelf(), {})
    const lease = await taken(store, 'first')
    await filled(store, shelf(2), {})
    await store.activate(shelf(2))
    expect(await store.lead(shelf(), lease)).toBeUndefined()
    expect(await saves(store, lease, 'B', 1)).toBe(false)
    await expect(store.release(shelf(), lease)).resolves.toBeUndefined()
  },

  'a crash ends no lease: its time does': async ({ store, reopen }) => {
    await filled(store, shelf(), {})
    await filled(store, shelf(1, 'attic'), {})
    await taken(store, 'first')
    const over = await taken(store, 'first', 0, shelf(1, 'attic'))
    const again = await reopen()
    expect((await again.lead(shelf(), { owner: 'second', milliseconds: anHour }))?.lease).toBeUndefined()
    expect((await taken(again, 'second', anHour, shelf(1, 'attic'))).token).toBeGreaterThan(over.token)
  },
}
