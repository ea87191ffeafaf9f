import type { LinearModel } from './solver.js'

/** The whole numbers that a solver meant, or nothing where it did not mean whole ones. */
export function wholePoint(point: readonly number[]): readonly number[] | undefined {
  const whole = point.map((value) => Math.round(value) + 0)
  return whole.every((value, at) => Number.isSafeInteger(value) && Math.abs(value - (point[at] ?? NaN)) < 1e-6) ? whole : undefined
}

/** Whether the point keeps every bound and row of the model exactly. */
export function isSolution({ lows, highs, rows }: LinearModel, point: readonly number[]): boolean {
  return (
    point.length === lows.length &&
    point.every((value, at) => value >= (lows[at] ?? NaN) && value <= (highs[at] ?? NaN)) &&
    rows.every(({ terms, low, high }) => {
      const sum = terms.reduce((all, [column, coefficient]) => all + coefficient * (point[column] ?? NaN), 0)
      return sum >= low && sum <= high
    })
  )
}
