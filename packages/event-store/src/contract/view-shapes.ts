import {
  choice,
  count,
  euros,
  event,
  flag,
  id,
  Instant,
  list,
  literal,
  LocalDate,
  Money,
  oneOf,
  optional,
  period,
  personal,
  record,
  text,
  type AnyCodec,
} from '@dutybook/modelling'
import { arbitraryOf } from '@dutybook/modelling/testing'
import fc from 'fast-check'
import { changes, filled, rowsOf, tableOf, type GivenViewStore, type ViewStoreCases } from './view-store-under-test.js'

const label = { et: 'Väli', en: 'Field' }
const note = text('Note', label, { max: 200, lines: 'many' })
const Opened = event('ShelfOpened', label, { note })
const Closed = event('ShelfClosed', label, { on: LocalDate })
const Either = oneOf('ShelfEvent', label, Opened, Closed)
const Point = record('Point', label, { name: note, on: optional(LocalDate), steps: list(count('Step', label), label) })
const Whole = record('WholeRow', label, {
  ref: id('Ref', label, '^ref-[a-z]{2,6}$'),
  note: optional(note),
  kind: choice('Kind', label, { one: label, other: label }),
  size: count('Size', label, { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  yes: optional(flag('Yes', label)),
  on: LocalDate,
  at: optional(Instant),
  fee: Money,
  points: list(Point, label, { max: 3 }),
  last: optional(Either),
  owner: optional(personal(note)),
})

const sealed = {
  sealed: 'v1',
  subject: 'person-0001',
  nonce: 'AAAAAAAAAAAAAAAA',
  ciphertext: '_-AAAAAAAAAAAAAAAAAAAAAAAA',
  commitment: 'A'.repeat(43),
}

/** Rows of one field, saved and had back. */
const keeps =
  (codec: AnyCodec, ...values: readonly unknown[]) =>
  async ({ store }: GivenViewStore) => {
    const view = tableOf('fields', 1, record('FieldRow', label, { value: codec }))
    const rows = Object.fromEntries(values.map((value, index) => [`k${index}`, { value }]))
    await filled(store, view, rows)
    expect(await rowsOf(store, view)).toEqual(rows)
    expect(await store.load(view, Object.keys(rows))).toEqual(new Map(Object.entries(rows)))
  }

export const viewShapeCases: ViewStoreCases = {
  'keeps references': keeps(id('Ref', label, '^ref-[0-9]+$'), 'ref-1', 'ref-007'),
  'keeps texts of one line': keeps(text('Line', label, { max: 100 }), 'a', '007', '1e3', 'Õ\u0301 👩‍👩‍👧‍👦', "'; drop table --"),
  'keeps texts of many lines': keeps(note, 'a\nb', '"quoted"\n\n\\'),
  'keeps codes of a list': keeps(choice('Kind', label, { one: label, 'two-three': label }), 'one', 'two-three'),
  'keeps whole numbers to the last exact one': keeps(
    count('Size', label, { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
    0,
    -1,
    2_147_483_648,
    Number.MAX_SAFE_INTEGER,
    Number.MIN_SAFE_INTEGER,
  ),
  'keeps yes and no': keeps(flag('Yes', label), true, false),
  'keeps fixed words': keeps(literal('fixed', label), 'fixed'),
  'keeps dates': keeps(LocalDate, '1900-01-01', '2024-02-29', '2199-12-31'),
  'keeps instants to the millisecond': keeps(Instant, '2025-12-31T22:00:00.000Z', '1999-01-01T00:00:00.001Z'),
  'keeps amounts of money': keeps(Money, euros(0), euros(1.01), { cents: 100_000_000_000, currency: 'EUR' }),
  'keeps lists in their order, empty ones too': keeps(list(note, label), [], ['b', 'a', 'b']),
  'keeps records inside a row': keeps(Point, { name: 'x', steps: [] }, { name: 'y', on: '2025-01-01', steps: [3, 1, 2] }),
  'keeps periods that are open': keeps(period('Term', label), { from: '2025-01-01', to: '2025-01-01' }),
  'keeps one of several messages': keeps(
    Either,
    { type: 'ShelfOpened', data: { note: 'x' } },
    { type: 'ShelfClosed', data: { on: '2025-01-01' } },
  ),
  'keeps sealed values as they are': keeps(personal(note), sealed),

  'an absent field comes back absent': async ({ store }) => {
    const row = record('FieldRow', label, { value: optional(note), list: optional(list(note, label)), yes: optional(flag('Yes', label)) })
    const view = await filled(store, tableOf('fields', 1, row), { a: {}, b: { yes: false }, c: { list: [] } })
    expect(await rowsOf(store, view)).toEqual({ a: {}, b: { yes: false }, c: { list: [] } })
    expect(Object.keys((await store.load(view, ['a'])).get('a') as object)).toEqual([])
  },

  'keeps any row of every shape': async ({ store }) => {
    const view = await filled(store, tableOf('whole', 1, Whole), {})
    let previous = 1
    await fc.assert(
      fc.asyncProperty(arbitraryOf(Whole), async (row) => {
        await store.save(view, changes({ row }, { previous }))
        previous += 1
        expect((await store.load(view, ['row'])).get('row')).toEqual(row)
      }),
      { numRuns: 60 },
    )
  },
}
