import { optional } from './codec.js'
import { record } from './record.js'
import { faultsOf } from './testing.js'
import { LocalDate } from './time.js'
import { count, text } from './value.js'

const label = { et: 'Kirje', en: 'Record' }
const name = text('Name', label, { max: 9 })
const Person = record('Person', label, { name, age: optional(count('Age', label)) })
const Stay = record('Stay', label, { from: LocalDate, to: optional(LocalDate) }, { earlier: 'from', later: 'to' })

describe('a record', () => {
  it('takes an optional field or its absence, but neither null nor undefined in its place', () => {
    expect(faultsOf(Person, { name: 'Mai' })).toEqual([])
    expect(faultsOf(Person, { name: 'Mai', age: 4 })).toEqual([])
    expect(faultsOf(Person, { name: 'Mai', age: null })).toEqual(['/age type'])
    expect(faultsOf(Person, { name: 'Mai', age: undefined })).toEqual(['/age type'])
  })

  it('tells a missing field from a wrong one', () => {
    expect(faultsOf(Person, {})).toEqual(['/name required'])
    expect(faultsOf(Person, { name: undefined })).toEqual(['/name type'])
  })

  it('refuses every field that it does not know, also those that every object inherits', () => {
    expect(faultsOf(Person, { name: 'Mai', nmae: 'x' })).toEqual(['/nmae unknownField'])
    expect(faultsOf(Person, JSON.parse('{"name":"Mai","__proto__":1,"constructor":2}'))).toEqual([
      '/__proto__ unknownField',
      '/constructor unknownField',
    ])
  })

  it('does not take a field that is only inherited', () => {
    expect(faultsOf(Person, Object.create({ name: 'Mai' }))).toEqual(['/name required'])
  })

  it.each([null, [], 'x', 5, true, undefined])('refuses %p', (value) => expect(faultsOf(Person, value)).toEqual([' type']))

  it('keeps its dates in order; the same day and an open end are in order', () => {
    expect(faultsOf(Stay, { from: '2025-01-02', to: '2025-01-01' })).toEqual(['/to order'])
    expect(faultsOf(Stay, { from: '2025-01-01', to: '2025-01-01' })).toEqual([])
    expect(faultsOf(Stay, { from: '2025-01-01' })).toEqual([])
  })

  it('does not compare what is not a date at all', () => {
    expect(faultsOf(Stay, { from: 5, to: '2025-01-01' })).toEqual(['/from type'])
  })

  it('has the type that its fields say', () => {
    type Shown = (typeof Person)['_A']
    const people: readonly Shown[] = [{ name: 'Mai' }, { name: 'Jaan', age: 4 }]
    // @ts-expect-error -- a required field is missing
    const nameless: Shown = { age: 4 }
    // @ts-expect-error -- an optional field is absent, never undefined
    const ageless: Shown = { name: 'Mai', age: undefined }
    // @ts-expect-error -- a field is not known
    const strange: Shown = { name: 'Mai', shoeSize: 37 }
    expect([...people, nameless, ageless, strange].map((each) => Person.is(each))).toEqual([true, true, false, false, false])
  })
})
