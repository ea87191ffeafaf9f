import fc, { type Arbitrary } from 'fast-check'
import type { BrokenRule, Shape } from '../codec.js'
import { idOf } from './id-arbitrary.js'
import { visible } from './text-arbitrary.js'

/** A spoiled value: what is wrong with it, and by which keys one gets there. */
export interface Mutation {
  readonly value: unknown
  readonly keys: readonly (string | number)[]
  readonly rule: BrokenRule
}

/** These values, each breaking the rule as a whole. */
export const wrong = (rule: BrokenRule, ...values: readonly unknown[]): Arbitrary<Mutation> =>
  fc.constantFrom(...values).map((value) => ({ value, keys: [], rule }))

export const noText = wrong('type', null, 0, true, [], {}, ['text'])
export const noObject = wrong('type', null, 0, false, '', '{}', [], [{}])

export const noDates = [
  ...['', '2023-02-29', '2100-02-29', '2024-02-30', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-00', '2025-1-1', '25-01-01'],
  ...['2025-01-01T00:00:00.000Z', '2025-01-01 ', '2025-01-01\n', '01.02.2025', '1899-12-31', '2200-01-01', '+002025-01-01', 'täna'],
]

export const noInstants = [
  ...['', '2025-01-01', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00.000', '2025-01-01T00:00:00.000+02:00', '2025-01-01t00:00:00.000z'],
  ...[
    '2025-01-01T24:00:00.000Z',
    '2025-06-30T23:59:60.000Z',
    '2025-02-29T10:00:00.000Z',
    '2025-01-01T10:60:00.000Z',
    '1899-12-31T23:59:59.999Z',
  ],
]

/** A reference takes no space and no line end around it. */
export const arounds = (shape: Extract<Shape, { kind: 'id' }>): Arbitrary<Mutation> =>
  fc
    .tuple(idOf(shape.pattern), fc.constantFrom(['', '\n'], ['\n', ''], ['\u0000', ''], ['', '\u0000']))
    .map(([value, [before = '', after = '']]) => ({ value: before + value + after, keys: [], rule: 'pattern' }))

type TextShape = Extract<Shape, { kind: 'text' }>

const filled = (length: number): Arbitrary<string> => visible.map((each) => each.repeat(length))

const broken = (rule: BrokenRule, texts: Arbitrary<string>) => texts.map((value): Mutation => ({ value, keys: [], rule }))

export const textMutations = (shape: TextShape): readonly Arbitrary<Mutation>[] => [
  broken(shape.minLength > 0 ? 'length' : 'pattern', fc.constant('')),
  broken('length', filled(shape.maxLength + 1)),
  ...(shape.minLength > 1 ? [broken('length', filled(shape.minLength - 1))] : []),
  ...forbiddenSigns(shape),
]

/** A text with a sign that may not stand there, and of a length that is allowed. */
function forbiddenSigns({ minLength, maxLength, lines }: TextShape): readonly Arbitrary<Mutation>[] {
  const most = filled(Math.min(maxLength, Math.max(minLength, 6)) - 1)
  const forbidden = fc.constantFrom('\u0000', '\t', '\r', '\u0007', '\u007f', '\ud83d', ...(lines === 'one' ? ['\n'] : []))
  const atNoEnd = fc.constantFrom(' ', '\u00a0', '\u2028', '\u3000', '\n')
  const sign = fc.oneof(forbidden, atNoEnd)
  return [
    broken(
      'pattern',
      fc.tuple(sign, most).map(([each, rest]) => each + rest),
    ),
    broken(
      'pattern',
      fc.tuple(most, sign).map(([rest, each]) => rest + each),
    ),
    ...(maxLength > 2
      ? [
          broken(
            'pattern',
            fc.tuple(most, forbidden).map(([rest, each]) => rest.slice(0, 2) + each + rest.slice(2)),
          ),
        ]
      : []),
  ]
}
