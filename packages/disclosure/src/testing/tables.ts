import type { Rule } from '../primary.js'
import type { Published } from '../published.js'
import type { Answer, LinearModel, Solver } from '../solver.js'
import type { Table } from '../table.js'

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A count of a Poisson distribution, by the method of Knuth. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > limit; product *= random()) count += 1
  return count
}

const letters = ['A', 'B', 'C', 'D']

/** A table of the given counts, with dimensions A, B … of so many categories. */
export const tableWith = (sizes: readonly number[], counts: readonly number[]): Table => ({
  population: 'generated',
  dimensions: sizes.map((size, at) => ({ name: letters[at] ?? '', categories: Array.from({ length: size }, (_, each) => `${each + 1}`) })),
  counts,
})

/** Invented counts around a mean. */
export function poissonTable(sizes: readonly number[], mean: number, seed: number): Table {
  const random = chance(seed)
  const size = sizes.reduce((product, each) => product * each, 1)
  return tableWith(
    sizes,
    Array.from({ length: size }, () => poisson(mean, random)),
  )
}

/** The threshold of the service, with every rule on. */
export const strictRule: Rule = { threshold: 5, zerosShown: 'impossible', dominancePercent: 75 }

/** The same table with other kinds for some cells: what a faulty suppressor would publish. */
export const republished = (published: Published, cells: Published['cells']): Published => ({
  ...published,
  cells: { ...published.cells, ...cells },
})

/** A solver that behaves as told at some of its answers, counted from 0. */
export function tampered(solver: Solver, change: (answer: Answer, at: number) => Answer, model = (given: LinearModel) => given): Solver {
  let at = -1
  return {
    open: (given) => {
      const session = solver.open(model(given))
      return { ...session, minimise: (costs, seconds) => change(session.minimise(costs, seconds), (at += 1)) }
    },
  }
}
