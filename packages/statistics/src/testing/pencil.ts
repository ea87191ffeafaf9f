// For tests: sums and days as a person with a pencil has them, in plain loops. No code is shared with what it checks.

export type Cells = Record<string, string | number | boolean>

export const earliestOf = (days: readonly string[]): string | undefined => [...days].sort()[0]

export function median(days: readonly number[]): number {
  const sorted = [...days].sort((one, other) => one - other)
  if (sorted.length === 0) return 0
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0]
  return Math.round((low + high) / 2)
}

export function mean(days: readonly number[]): number {
  let total = 0
  for (const each of days) total += each
  return days.length > 0 ? Math.round(total / days.length) : 0
}

export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

export const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
