import { called, optional, type AnyCodec } from './codec.js'
import { decodeOrReport } from './decode.js'
import { faultsOf } from './testing.js'
import { choice, count, flag, id, list, literal, reference, text } from './value.js'

const label = { et: 'Väli', en: 'Field' }

/** The first rule that the value breaks; `undefined` when it is accepted. */
const rule = (codec: AnyCodec, value: unknown) => faultsOf(codec, value)[0]?.split(' ')[1]

describe('an id', () => {
  const berth = id('Berth', label, '^[A-Z]-[0-9]{1,3}$')

  it.each(['A-1', 'Z-999'])('takes %p', (value) => expect(rule(berth, value)).toBeUndefined())

  it.each(['a-1', 'A-1000', 'A-1\n', ' A-1', '', 'Ä-1'])('refuses %p', (value) => expect(rule(berth, value)).toBe('pattern'))

  it('is a text and nothing else', () => {
    for (const value of [1, null, undefined, ['A-1'], { toString: () => 'A-1' }]) expect(rule(berth, value)).toBe('type')
  })

  it('is not defined with an example that breaks its pattern', () => {
    expect(() => id('Berth', label, '^[A-Z]-[0-9]{1,3}$', 'a-1')).toThrow('Berth: the example a-1 breaks the pattern')
  })

  it('of a random reference begins with its prefix', () => {
    const boat = reference('BoatRef', label, 'boat')
    expect(rule(boat, 'boat-4fk2m9')).toBeUndefined()
    for (const value of ['boot-4fk2m9', 'boat-4fk', 'boat-', 'boat-ABCD', `boat-${'a'.repeat(33)}`])
      expect(rule(boat, value)).toBe('pattern')
  })
})

describe('a text', () => {
  const name = text('Name', label, { max: 5 })

  it.each(['a', 'õäöüš', 'Ža Ža', '👩‍💻!', '\u0416\u4e2d', 'a\u00a0b'])('takes %p', (value) => expect(rule(name, value)).toBeUndefined())

  it('counts code points, so that an emoji is not two characters', () => {
    expect(rule(name, '👍👍👍👍👍')).toBeUndefined()
    expect(rule(name, '👍👍👍👍👍👍')).toBe('length')
    expect(rule(name, 'x'.repeat(50_000_000))).toBe('length')
  })

  it.each([' a', 'a ', '\u00a0a', 'a\u3000', 'a\u2028', 'a\tb', 'a\u0000', 'a\nb', '\ud83d', 'a\u009f'])(
    'refuses %p for its form',
    (value) => expect(rule(name, value)).toBe('pattern'),
  )

  it('refuses the empty text and one beyond its limits', () => {
    expect(rule(name, '')).toBe('length')
    expect(rule(name, 'abcdef')).toBe('length')
    expect(rule(text('Code', label, { min: 2, max: 3 }), 'a')).toBe('length')
    expect(rule(name, 12_345)).toBe('type')
  })

  it('may have several lines when it is declared so, but no other control character', () => {
    const remark = text('Remark', label, { max: 20, lines: 'many' })
    expect(rule(remark, 'esimene\n\nteine')).toBeUndefined()
    for (const value of ['\na', 'a\n', 'a\r\nb', 'a\tb']) expect(rule(remark, value)).toBe('pattern')
  })
})

describe('a choice', () => {
  const colour = choice('Colour', label, { red: label, 'dark-blue': label })

  it('takes its codes and nothing that every object has', () => {
    expect(rule(colour, 'dark-blue')).toBeUndefined()
    for (const value of ['Red', 'blue', '', 'toString', '__proto__', 'constructor']) expect(rule(colour, value)).toBe('choice')
    expect(rule(colour, null)).toBe('type')
  })
})

describe('a whole number', () => {
  const depth = count('Depth', label, { min: -3, max: 7 })

  it('keeps to its limits, both included', () => {
    for (const value of [-3, 0, 7]) expect(rule(depth, value)).toBeUndefined()
    for (const value of [-4, 8, 2 ** 60]) expect(rule(depth, value)).toBe('range')
  })

  it('is no fraction, no text, no minus zero and nothing endless', () => {
    for (const value of [0.5, '3', -0, NaN, Infinity, null, true, 3n]) expect(rule(depth, value)).toBe('type')
  })

  it('is at least 0 when nothing is said', () => {
    expect(rule(count('Count', label), -1)).toBe('range')
    expect(rule(count('Count', label), 1_000_000_000)).toBeUndefined()
    expect(rule(count('Count', label), 1_000_000_001)).toBe('range')
  })
})

describe('a flag and a literal', () => {
  it('take exactly what they name', () => {
    for (const value of [true, false]) expect(rule(flag('Flag', label), value)).toBeUndefined()
    for (const value of [0, 1, 'true', null]) expect(rule(flag('Flag', label), value)).toBe('type')
    expect(rule(literal('EUR', label), 'EUR')).toBeUndefined()
    expect(rule(literal('EUR', label), 'eur')).toBe('choice')
    expect(rule(literal('EUR', label), 1)).toBe('type')
  })
})

describe('a list', () => {
  const few = list(count('N', label), label, { min: 1, max: 2 })

  it('keeps to its length and to the codec of its items', () => {
    expect(rule(few, [1, 2])).toBeUndefined()
    for (const value of [[], [1, 2, 3]]) expect(rule(few, value)).toBe('length')
    for (const value of [null, {}, { length: 1, 0: 1 }, '1']) expect(rule(few, value)).toBe('type')
  })

  it('tells of every item that is wrong', () => {
    expect(faultsOf(few, ['x', -1])).toEqual(['/0 type', '/1 range'])
  })

  it('may be empty, and has 200 items at most, when nothing is said', () => {
    const many = list(flag('F', label), label)
    expect(rule(many, [])).toBeUndefined()
    expect(rule(many, Array(200).fill(true))).toBeUndefined()
    expect(rule(many, Array(201).fill(true))).toBe('length')
  })
})

describe('a codec under another name', () => {
  it('keeps its values and changes only its label', () => {
    const age = count('Age', label, { max: 150 })
    const years = called(optional(age), 'Aastaid', 'Years')
    expect(years.label).toEqual({ et: 'Aastaid', en: 'Years' })
    expect([years.optional, years.name, years.shape]).toEqual([true, 'Age', age.shape])
    expect([age.label, age.optional]).toEqual([label, false])
    expect([rule(years, 150), rule(years, 151)]).toEqual([undefined, 'range'])
  })

  it('gives values back as they are, without a copy', () => {
    const values = ['a']
    const decoded = decodeOrReport(list(text('T', label, { max: 3 }), label), values)
    expect(decoded).toHaveProperty('right', values)
    expect((decoded as { right: unknown }).right).toBe(values)
  })
})
