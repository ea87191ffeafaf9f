import { cpus } from 'node:os'

/** What is counted. Of rates more is better, of all else less. */
export type Unit = 'events/s' | 'commands/s' | 's' | 'ms' | 'µs/event' | 'MB' | 'kB' | 'errors'

/** What a row has measured: ours beside the limit of the machine and beside others, in one run. */
export interface Measured {
  readonly name: string
  readonly unit: Unit
  readonly ours: number
  readonly baseline?: number
  readonly baselineName?: string
  readonly peers?: Readonly<Record<string, number>>
  readonly durability: string
  /** Events that one turn of ours took. */
  readonly events: number
}

/** One line of output. A ratio above 1 says that ours is better by so much. */
export interface Line {
  readonly name: string
  readonly unit: Unit
  readonly ours: number
  readonly baseline: number | null
  readonly baselineName: string | null
  readonly peers: Readonly<Record<string, number>>
  readonly ratioToBaseline: number | null
  readonly ratioToBestPeer: number | null
  readonly durability: string
  readonly events: number
  readonly node: string
  readonly cpu: string
}

const isRate = (unit: Unit): boolean => unit.endsWith('/s')

export function lineOf({ name, unit, ours, baseline, baselineName, peers = {}, durability, events }: Measured): Line {
  const found = Object.values(peers)
  const best = found.length === 0 ? undefined : isRate(unit) ? Math.max(...found) : Math.min(...found)
  const ratioTo = (other: number | undefined): number | null =>
    other === undefined || other <= 0 || ours <= 0 ? null : rounded(isRate(unit) ? ours / other : other / ours)
  return {
    name,
    unit,
    ours: rounded(ours),
    baseline: baseline === undefined ? null : rounded(baseline),
    baselineName: baselineName ?? null,
    peers: Object.fromEntries(Object.entries(peers).map(([peer, value]) => [peer, rounded(value)])),
    ratioToBaseline: ratioTo(baseline),
    ratioToBestPeer: ratioTo(best),
    durability,
    events,
    ...machine,
  }
}

const [first] = cpus()
const machine = { node: process.version, cpu: `${cpus().length} × ${first?.model.trim() ?? 'unknown'}` }

/** Three figures: no more than a run can tell. */
const rounded = (value: number): number => Number(value.toPrecision(3))

/** Lines as they were printed. */
export const linesIn = (text: string): readonly Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
