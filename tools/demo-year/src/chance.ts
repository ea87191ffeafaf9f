/** A row of choices that look like chance and are the same for the same seed. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number
  readonly pick: <A>(options: readonly [A, ...A[]]) => A
  /** A reference that stands for nobody: `person-x3k9q0`. */
  readonly reference: (prefix: string) => string
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** Mulberry32: 32 bits of state are plenty for a year of oversight. */
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
    reference: (prefix) => `${prefix}-${Array.from({ length: 6 }, () => letters[between(0, letters.length - 1)]).join('')}`,
  }
}
