import type { Line } from './line.js'

/** What a line should come to. */
export type Bar =
  | { readonly of: 'ratioToBaseline' | 'ratioToBestPeer'; readonly atLeast: number }
  /** `events`: the size of the log that the bar is for; of a smaller one nothing is said. */
  | { readonly of: 'ours'; readonly atMost: number; readonly events?: number }

/** Each bar by the name of its line; a line without one is there to be read. */
export const bars: Readonly<Record<string, Bar>> = {
  'append-one': { of: 'ratioToBaseline', atLeast: 0.95 },
  'append-64': { of: 'ratioToBaseline', atLeast: 8 },
  'append-100': { of: 'ratioToBaseline', atLeast: 0.9 },
  command: { of: 'ratioToBestPeer', atLeast: 3 },
  'command-relaxed': { of: 'ratioToBestPeer', atLeast: 3 },
  replay: { of: 'ratioToBaseline', atLeast: 0.9 },
  'rebuild-1000000': { of: 'ours', atMost: 10 },
  'as-of-slowest': { of: 'ours', atMost: 0.5, events: 1_000_000 },
  'http-p99': { of: 'ours', atMost: 10 },
  'http-errors': { of: 'ours', atMost: 0 },
  'http-lag-p99': { of: 'ours', atMost: 100 },
  'size-domain': { of: 'ratioToBaseline', atLeast: 1 },
  'evidence-verify': { of: 'ours', atMost: 10, events: 1_000_000 },
}

/** Undefined where there is no bar, or nothing to hold against it. */
export function isReached(line: Line): boolean | undefined {
  const bar = bars[line.name]
  const value = bar && line[bar.of]
  if (bar === undefined || value === null || value === undefined) return undefined
  if (!('atMost' in bar)) return value >= bar.atLeast
  // What takes too long with a smaller log takes no less with the whole one.
  return value > bar.atMost ? false : line.events >= (bar.events ?? 0) || undefined
}

const of = { ratioToBaseline: '× limit', ratioToBestPeer: '× best peer', ours: '' } as const

export function barText({ name, unit }: Line): string {
  const bar = bars[name]
  if (!bar) return ''
  return 'atMost' in bar ? `≤ ${bar.atMost} ${unit}` : `≥ ${bar.atLeast} ${of[bar.of]}`
}
