import type { Progress } from './progress.js'

/** One of those that are compared: a turn of it, and what the turn came to. */
export interface Contestant {
  readonly name: string
  readonly turn: () => Promise<number> | number
}

export interface Rounds {
  readonly rounds: number
  readonly progress: Progress
}

/**
 * The median of each. They take turns (A B C A B C …), so that what else the machine does meets all of them alike; the first round warms up
 * and is not counted.
 */
export async function inTurns(contestants: readonly Contestant[], { rounds, progress }: Rounds): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number[]>(contestants.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, turn } of contestants) {
      progress(`${name}, ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}`)
      const value = await turn()
      if (round > 0) found.get(name)?.push(value)
    }
  }
  return new Map([...found].map(([name, values]) => [name, median(values)]))
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value that this share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** How many a second. */
export async function rateOf(count: number, work: () => Promise<unknown> | unknown): Promise<number> {
  return count / (await secondsOf(work))
}

export async function secondsOf(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
