import fc from 'fast-check'
import { same, without } from './same.js'

describe('same', () => {
  it('takes values as the same that differ only in the order of their fields', () => {
    expect(same({ a: 1, b: { c: ['x'], d: true } }, { b: { d: true, c: ['x'] }, a: 1 })).toBe(true)
  })

  it('tells values apart that differ anywhere, in the order of a list or in a field that only one of them has', () => {
    expect(same({ a: { b: 1 } }, { a: { b: 2 } })).toBe(false)
    expect(same(['x', 'y'], ['y', 'x'])).toBe(false)
    expect(same(['x'], ['x', 'x'])).toBe(false)
    expect(same({ a: 1 }, { a: 1, b: 2 })).toBe(false)
    expect(same({ a: 1, b: 2 }, { a: 1 })).toBe(false)
    expect(same({ a: undefined }, { b: undefined })).toBe(false)
    expect(same([], {})).toBe(false)
    expect(same(undefined, {})).toBe(false)
    expect(same(null, {})).toBe(false)
  })

  it('takes every JSON value as the same as its copy', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => same(value, JSON.parse(JSON.stringify(value)))))
  })
})

describe('without', () => {
  it('leaves the named fields out and keeps the rest', () => {
    expect(without({ a: 1, b: 2, c: 3 }, 'a', 'c')).toEqual({ b: 2 })
  })
})
