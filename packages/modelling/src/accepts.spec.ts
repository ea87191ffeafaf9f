import { acceptsOf, isOfCodec } from './accepts.js'
import { optional, type AnyCodec } from './codec.js'
import { record } from './record.js'
import { checkAgreesWithCodec, sampleCodecs } from './testing.js'
import { LocalDate, period } from './time.js'
import { choice, count, flag, list, text } from './value.js'

const label = { et: 'Väli', en: 'Field' }

describe.each(sampleCodecs)('the quick check of $name', (codec) => {
  it('judges as the codec does, and leaves every error to it', () => checkAgreesWithCodec(codec, 400))
})

describe('the agreement of check and codec', () => {
  /** A codec whose shape promises something else than it checks. */
  const lying = (codec: AnyCodec, shape: object): AnyCodec =>
    Object.assign(Object.create(codec) as AnyCodec, { shape: { ...codec.shape, ...shape } })

  it.each<readonly [string, AnyCodec]>([
    ['a wider range', lying(count('N', label, { max: 9 }), { maximum: 10 })],
    ['a longer text', lying(text('T', label, { max: 9 }), { maxLength: 12 })],
    ['a code more', lying(choice('C', label, { a: label }), { options: { a: label, b: label, '': label } })],
    ['a longer list', lying(list(LocalDate, label, { max: 2 }), { maxItems: 3 })],
    ['a field that may be absent', lying(record('R', label, { a: LocalDate }), { fields: { a: optional(LocalDate) } })],
    ['dates in any order', lying(period('P', label), { notBefore: undefined })],
  ])('is broken by a shape that promises %s', (_, codec) => {
    expect(() => checkAgreesWithCodec(codec, 400)).toThrow()
  })
})

describe('the quick check of a record', () => {
  const Pair = record('Pair', label, { a: flag('A', label), b: optional(flag('B', label)) })

  it.each<readonly [string, unknown]>([
    ['a field that is inherited in place of an own one', Object.assign(Object.create({ a: true }) as object, { b: true })],
    ['an inherited field and an unknown one', Object.assign(Object.create({ a: true }) as object, { c: true })],
    ['a field that is there and absent at once', { a: true, b: undefined }],
    ['a name that every object has', JSON.parse('{"a":true,"__proto__":{"b":true}}')],
    ['a list', [true]],
    ['a list with a hole', new Array(1)],
  ])('is not deceived by %s', (_, value) => {
    expect(acceptsOf(Pair)(value)).toBe(false)
    expect(isOfCodec(Pair, value)).toBe(Pair.decode(value)._tag === 'Right')
  })

  it('leaves an object of another class to the codec, which takes it', () => {
    class Given {
      a = true
    }
    expect(acceptsOf(Pair)(new Given())).toBe(false)
    expect(isOfCodec(Pair, new Given())).toBe(true)
  })

  it('leaves a field of a name that every object has to the codec', () => {
    const Strange = record('Strange', label, { constructor: flag('C', label) })
    expect(acceptsOf(Strange)({ constructor: true })).toBe(false)
    expect(isOfCodec(Strange, { constructor: true })).toBe(true)
  })
})
