import type { CellId } from './table.js'

/** What every sufficient choice of extra cells has to keep: the weights of its cells sum up to 1 at least. */
export type Cut = ReadonlyMap<CellId, number>

/** A cell that may be hidden, with its count. */
export type Optional = ReadonlyMap<CellId, number>

/** Weights below this are noise of the solver. */
const noise = 1e-7

/** Rounding may not make a cut stronger than it is. */
const slack = 1e-9

/** By how much an end can move at most when one optional cell is hidden, as the reduced costs of the proof of that end say. */
export type Weights = ReadonlyMap<CellId, number>

/** A reduced cost above 0 prices the way down to `low`, one below 0 the way up to `cap`. */
export const weight = (reducedCost: number, value: number, low: number, cap: number): number =>
  Math.abs(reducedCost) < noise ? 0 : reducedCost > 0 ? reducedCost * (value - low) : -reducedCost * (cap - value)

export function sumOf(one: Weights, other: Weights): Weights {
  const sum = new Map(one)
  for (const [id, each] of other) sum.set(id, (sum.get(id) ?? 0) + each)
  return sum
}

/**
 * The proof that `missing` is missing with the chosen cells holds for every choice: hiding a further cell gives at most its weight,
 * showing a chosen one takes its weight back. No weight counts for more than all that is missing.
 */
export function cutOf(weights: Weights, chosen: ReadonlySet<CellId>, missing: number): Cut {
  const needed = missing + [...chosen].reduce((sum, id) => sum + (weights.get(id) ?? 0), 0)
  return new Map([...weights].filter(([, each]) => each > 0).map(([id, each]) => [id, Math.min(1, each / needed + slack)]))
}

/** Protection only grows with more cells hidden, so a choice that does not suffice needs a cell that it does not have. */
export const oneMore = (optional: Optional, chosen: ReadonlySet<CellId>): Cut =>
  new Map([...optional.keys()].filter((id) => !chosen.has(id)).map((id) => [id, 1]))

export const isBroken = (cut: Cut, chosen: ReadonlySet<CellId>): boolean =>
  [...chosen].reduce((sum, id) => sum + (cut.get(id) ?? 0), 0) < 1 - 1e-6
