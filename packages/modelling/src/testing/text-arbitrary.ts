import fc, { type Arbitrary } from 'fast-check'
import type { Shape } from '../codec.js'

const from = (first: number, last: number): Arbitrary<string> =>
  fc.integer({ min: first, max: last }).map((codePoint) => String.fromCodePoint(codePoint))

/** Characters that may stand anywhere in a text, also at its ends: one code point each, none of them a space or a control character. */
export const visible: Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'aeioukstlmnrpvdhgjbfABEKLMNPRSTV0123456789') },
  { weight: 4, arbitrary: fc.constantFrom(...'õäöüšžÕÄÖÜŠŽ') },
  { weight: 2, arbitrary: from(0x21, 0x7e) },
  { weight: 1, arbitrary: from(0x410, 0x44f) },
  { weight: 1, arbitrary: from(0x627, 0x63a) },
  { weight: 1, arbitrary: from(0x4e00, 0x9fff) },
  { weight: 1, arbitrary: from(0x1f600, 0x1f64f) },
  { weight: 1, arbitrary: fc.constantFrom('\u0301', '\u200d', '\u{20000}', '’', '§', '€', '\ufffd', '\ufeff') },
)

const inside = { one: fc.constantFrom(' ', ' ', '\u00a0'), many: fc.constantFrom(' ', '\n', '\n') } as const

/** Texts inside their limits: usual ones, the longest possible, and those of one character over and over. */
export function textOf(shape: Extract<Shape, { kind: 'text' }>): Arbitrary<string> {
  const { minLength, maxLength, lines } = shape
  const repeated = fc.tuple(visible, fc.constantFrom(Math.max(1, minLength), maxLength)).map(([each, times]) => each.repeat(times))
  if (maxLength < 2) return repeated
  const middle = fc.array(fc.oneof({ weight: 4, arbitrary: visible }, { weight: 1, arbitrary: inside[lines] }), {
    minLength: Math.max(0, minLength - 2),
    maxLength: maxLength - 2,
  })
  const usual = fc.tuple(visible, middle, visible).map(([first, rest, last]) => first + rest.join('') + last)
  return fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: repeated })
}
