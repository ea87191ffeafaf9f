import { cutOf, isBroken, oneMore, sumOf, weight, type Cut, type Optional, type Weights } from './cut.js'
import type { LinkedSystem } from './knowledge.js'
import { needOf } from './need.js'
import type { Answer, LinearModel, Session } from './solver.js'
import type { CellId } from './table.js'
import type { Clock } from './attacker.js'

type Failure = Exclude<Answer['kind'], 'optimal'>

/** Cuts that a choice of extra cells breaks; none when every cell is wide enough, as far as fractions can tell. */
export type Separated = { readonly kind: 'cuts'; readonly cuts: readonly Cut[] } | { readonly kind: Failure }

/** One attacker's system, with every table cell in it. The system is that of the table with no extra cell hidden. */
export interface Separation {
  readonly system: LinkedSystem
  readonly optional: Optional
  readonly threshold: number
}

const isHidden = ({ system }: Separation, chosen: ReadonlySet<CellId>, id: CellId): boolean => !system.shown.has(id) || chosen.has(id)

const lowsWith = (separation: Separation, chosen: ReadonlySet<CellId>): readonly number[] =>
  separation.system.ids.map((id) => (isHidden(separation, chosen, id) ? separation.system.own(id) : (separation.system.shown.get(id) ?? 0)))

const highsWith = (separation: Separation, chosen: ReadonlySet<CellId>): readonly number[] =>
  separation.system.ids.map((id) => (isHidden(separation, chosen, id) ? separation.system.cap : (separation.system.shown.get(id) ?? 0)))

export const fractionsOf = (separation: Separation): LinearModel => ({
  lows: lowsWith(separation, new Set()),
  highs: highsWith(separation, new Set()),
  rows: separation.system.rows,
  whole: false,
})

interface End {
  readonly value: number
  readonly weights: Weights
}

function endOf(separation: Separation, session: Session, column: number, cost: number, clock: Clock): End | Failure {
  const answer = session.minimise([[column, cost]], clock())
  if (answer.kind !== 'optimal') return answer.kind
  const { system, optional } = separation
  const weights = new Map<CellId, number>()
  system.ids.forEach((id, at) => {
    const value = optional.get(id)
    const each = value === undefined ? 0 : weight(answer.reducedCosts[at] ?? 0, value, system.own(id), system.cap)
    if (each > 0) weights.set(id, each)
  })
  return { value: answer.point[column] ?? NaN, weights }
}

const tolerance = 1e-6

function brokenCuts({ optional }: Separation, missing: readonly (readonly [number, Weights])[], chosen: ReadonlySet<CellId>) {
  const lacking = missing.filter(([amount]) => !(amount <= tolerance))
  const cuts = lacking.map(([amount, weights]) => cutOf(weights, chosen, amount)).filter((cut) => isBroken(cut, chosen))
  return lacking.length > 0 && cuts.length === 0 ? [oneMore(optional, chosen)] : cuts
}

function cutsFor(separation: Separation, session: Session, id: CellId, chosen: ReadonlySet<CellId>, clock: Clock): Separated {
  const { system, threshold } = separation
  const column = system.ids.indexOf(id)
  const high = endOf(separation, session, column, -1, clock)
  if (typeof high === 'string') return { kind: high }
  const low = endOf(separation, session, column, 1, clock)
  if (typeof low === 'string') return { kind: low }
  const need = needOf(system.hidden.get(id) ?? 'complementary', threshold, system.own(id))
  const cuts = brokenCuts(
    separation,
    [
      [need.reach - high.value, high.weights],
      [need.span - (high.value - low.value), sumOf(high.weights, low.weights)],
    ],
    chosen,
  )
  return { kind: 'cuts', cuts }
}

/** Bounds each of the cells with the chosen ones hidden too, and turns the proof of every narrow bound into a cut. */
export function separate(
  separation: Separation,
  session: Session,
  cells: readonly CellId[],
  chosen: ReadonlySet<CellId>,
  clock: Clock,
): ReadonlyMap<CellId, readonly Cut[]> | Failure {
  session.bound(lowsWith(separation, chosen), highsWith(separation, chosen))
  const found = new Map<CellId, readonly Cut[]>()
  for (const id of cells) {
    const separated = cutsFor(separation, session, id, chosen, clock)
    if (separated.kind !== 'cuts') return separated.kind
    if (separated.cuts.length > 0) found.set(id, separated.cuts)
  }
  return found
}
