import fc from 'fast-check'
import { canonicalJson, deepestLevel } from './canonical-json.js'
import { StoreError } from './event-store.js'

/** The examples of RFC 8785 and of its published test data, as far as they hold no fraction: fractions are never stored here. */
const golden: readonly (readonly [string, unknown, string])[] = [
  [
    'section 3.2.2, strings and literals',
    JSON.parse(String.raw`{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`),
    String.raw`{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  ],
  [
    'section 3.2.3, sorting of names',
    JSON.parse(
      String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`,
    ),
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  ],
  ['arrays', JSON.parse('[56,{"d":true,"10":null,"1":[]}]'), '[56,{"1":[],"10":null,"d":true}]'],
  [
    'french',
    JSON.parse(
      '{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}',
    ),
    '{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}',
  ],
  [
    'structures',
    JSON.parse('{"1":{"f":{"f":"hi","F":5},"\\n":56},"10":{},"":"empty","a":{},"111":[{"e":"yes","E":"no"}],"A":{}}'),
    '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}',
  ],
  ['unicode', JSON.parse(String.raw`{"Unnormalized Unicode":"A\u030a"}`), '{"Unnormalized Unicode":"A\u030a"}'],
  ['the largest exact integers', [9007199254740991, -9007199254740991], '[9007199254740991,-9007199254740991]'],
]

const refusals: readonly (readonly [string, unknown, string])[] = [
  ['an absent value', { a: { b: undefined } }, '"/a/b": undefined'],
  ['an absent item', [1, undefined], '"/1": undefined'],
  ['a hole in a list', Array(1), '"/0": undefined'],
  ['a BigInt', { 'a/b': 1n }, '"/a~1b": bigint'],
  ['a function', { a: () => 1 }, '"/a": function'],
  ['a symbol', [Symbol('x')], '"/0": symbol'],
  ['NaN', { n: Number.NaN }, '"/n": NaN'],
  ['Infinity', { n: -Infinity }, '"/n": -Infinity'],
  ['a fraction', { cents: 0.1 }, '"/cents": 0.1'],
  ['-0', [-0], '"/0": -0'],
  ['an integer that is not exact', { n: 2 ** 53 }, '"/n": 9007199254740992 is beyond'],
  ['a lone surrogate', { t: 'a\ud800' }, '"/t": a lone surrogate'],
  ['a lone surrogate in a name', { 'a\udc00': 1 }, 'a lone surrogate in a name'],
  ['a Date', { at: new Date(0) }, '"/at": not a plain object'],
  ['a Map', new Map(), '"": not a plain object'],
]

describe('canonical JSON', () => {
  it.each(golden)('writes the example "%s" of RFC 8785', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it.each(refusals)('refuses %s and names the place', (_, value, words) => {
    const refused = expect(() => canonicalJson(value))
    refused.toThrow(StoreError)
    refused.toThrow(words)
  })

  it('refuses a circle and what is nested too deep', () => {
    const circle: Record<string, unknown> = {}
    circle['again'] = circle
    const deep = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 0)
    expect(() => canonicalJson(circle)).toThrow('a circle')
    expect(() => canonicalJson(deep(deepestLevel + 1))).toThrow('deeper than')
    expect(canonicalJson(deep(deepestLevel))).toHaveLength(2 * deepestLevel + 1)
  })

  it('reads back as the value and is the same for any order of the fields', () => {
    const values = fc.dictionary(
      fc.string({ unit: 'grapheme' }),
      fc.oneof(fc.maxSafeInteger(), fc.string({ unit: 'grapheme' }), fc.boolean()),
    )
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(text)
      }),
    )
  })
})
