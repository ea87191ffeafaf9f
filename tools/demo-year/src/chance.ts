/** A row of choices that look like chance and are the same for the same seed. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number
  readonly pick: <A>(options: readonly [A, ...A[]]) => A
  /** One of the options, the likelier the greater its weight. */
  readonly weighted: <A>(options: readonly [Weighted<A>, ...Weighted<A>[]]) => A
  /** Yes in so many of a hundred cases. */
  readonly inHundred: (cases: number) => boolean
  /** The given number of the options, none twice, in their order. */
  readonly some: <A>(count: number, options: readonly A[]) => readonly A[]
  /** A reference that stands for nobody: `person-x3k9q0`. */
  readonly reference: (prefix: string) => string
}

export type Weighted<A> = readonly [A, number]

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** Mulberry32: 32 bits of state are plenty for a year. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    pick: (options) => options[between(0, options.length - 1)] ?? options[0],
    weighted: (options) => heaviest(options, next()),
    inHundred: (cases) => next() * 100 < cases,
    some: (count, options) => drawn(count, options, between),
    reference: (prefix) => `${prefix}-${Array.from({ length: 6 }, () => letters[between(0, letters.length - 1)]).join('')}`,
  }
}

/** The option in whose part of the whole the share lies. */
function heaviest<A>(options: readonly [Weighted<A>, ...Weighted<A>[]], share: number): A {
  let left = share * options.reduce((sum, [, weight]) => sum + weight, 0)
  const found = options.find(([, weight]) => (left -= weight) < 0)
  return (found ?? options[0])[0]
}

function drawn<A>(count: number, options: readonly A[], between: Chance['between']): readonly A[] {
  const left = options.map((_, index) => index)
  while (left.length > count) left.splice(between(0, left.length - 1), 1)
  return options.filter((_, index) => left.includes(index))
}
