import { event } from './message.js'
import { Money } from './money.js'
import type { JsonObject } from './record.js'
import { upcast } from './upcast.js'
import { choice, count, text } from './value.js'

const label = { et: 'Arve tasutud', en: 'Invoice paid' }
const way = choice('Way', label, { card: label, transfer: label })
/** Version 1 had an amount in euros, version 2 in cents; version 3 also says how it was paid. */
const InvoicePaid = event(
  'InvoicePaid',
  label,
  { amount: Money, way },
  {
    upcasters: [
      ({ euros, ...rest }: JsonObject) => ({ ...rest, amount: { cents: Number(euros) * 100, currency: 'EUR' } }),
      (data) => ({ ...data, way: (data['note'] as string | undefined)?.toLowerCase() ?? 'transfer' }),
    ],
  },
)
const amount = { cents: 1200, currency: 'EUR' }

describe('stored data of an event', () => {
  it('comes up from each version to the current one', () => {
    const current = { _tag: 'Right', right: { amount, way: 'transfer' } }
    expect(upcast(InvoicePaid, 1, { euros: 12 })).toEqual(current)
    expect(upcast(InvoicePaid, 2, { amount })).toEqual(current)
    expect(upcast(InvoicePaid, 3, { amount, way: 'transfer' })).toEqual(current)
  })

  it('is not changed by coming up', () => {
    const stored = Object.freeze({ euros: 12 })
    upcast(InvoicePaid, 1, stored)
    expect(stored).toEqual({ euros: 12 })
  })

  it.each([0, 4, 99, -1, 1.5, NaN, '1' as unknown as number])('is not read when its version is %p', (version) => {
    expect(upcast(InvoicePaid, version, { amount, way: 'card' })).toEqual({
      _tag: 'Left',
      left: { kind: 'unknownVersion', type: 'InvoicePaid', schemaVersion: version, currentVersion: 3, errors: [] },
    })
  })

  it('that does not become valid is a problem that says where', () => {
    expect(upcast(InvoicePaid, 3, { amount, way: 'cash' })).toMatchObject({
      _tag: 'Left',
      left: { kind: 'invalid', errors: [{ pointer: '/way', rule: 'choice' }] },
    })
  })

  it('that an upcaster cannot take is a problem, not a throw', () => {
    expect(upcast(InvoicePaid, 2, { amount, note: 5 })).toMatchObject({ _tag: 'Left', left: { kind: 'upcasterFailed' } })
    expect(upcast(InvoicePaid, 1, null)).toMatchObject({ _tag: 'Left', left: { kind: 'upcasterFailed' } })
    expect(upcast(InvoicePaid, 3, null)).toMatchObject({ _tag: 'Left', left: { kind: 'invalid' } })
  })

  it('of an event that never changed needs no upcaster', () => {
    const Weighed = event('Weighed', label, { kilos: count('Kilos', label), by: text('By', label, { max: 9 }) })
    expect(upcast(Weighed, 1, { kilos: 1, by: 'õ' })).toEqual({ _tag: 'Right', right: { kilos: 1, by: 'õ' } })
    expect(upcast(Weighed, 2, { kilos: 1, by: 'õ' })).toMatchObject({ _tag: 'Left', left: { kind: 'unknownVersion' } })
  })
})
