/** The mean of whole numbers, rounded to a whole number, a half upwards; 0 of none. */
export function roundedMean(values: readonly number[]): number {
  const sum = values.reduce((total, each) => total + each, 0)
  return values.length === 0 ? 0 : Math.floor((2 * sum + values.length) / (2 * values.length))
}

/** The middle one, or the rounded mean of the two in the middle; 0 of none. */
export function roundedMedian(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const half = Math.floor(sorted.length / 2)
  return roundedMean(sorted.slice(sorted.length % 2 === 0 ? Math.max(0, half - 1) : half, half + 1))
}

/** A share in whole percent, a half upwards; of nothing it is 0. */
export const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((200 * part + whole) / (2 * whole)))

/** The largest; 0 of none. */
export const longest = (values: readonly number[]): number => values.reduce((most, each) => Math.max(most, each), 0)
