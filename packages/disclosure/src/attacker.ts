import { isSolution, wholePoint } from './exact-point.js'
import { linkedSystem, type Knowledge, type LinkedSystem } from './knowledge.js'
import { needOf, type Need } from './need.js'
import type { Kind, Published } from './published.js'
import { withSession, type Answer, type LinearModel, type Session, type Solver } from './solver.js'
import type { CellId } from './table.js'

/** What the attacker finds out about one hidden cell: both ends occur in a table that agrees with all that is known. */
export interface Interval {
  readonly id: CellId
  readonly kind: Kind
  readonly low: number
  /** `null`: without limit. */
  readonly high: number | null
  /** Whether the interval is narrower than the rule allows. */
  readonly exposed: boolean
}

/** `contradiction`: no table agrees with what is known. Anything but `bounded` says nothing about safety, and so counts as unsafe. */
export type Attack =
  | { readonly kind: 'bounded'; readonly intervals: readonly Interval[]; readonly exposed: readonly CellId[] }
  | { readonly kind: 'failed'; readonly why: 'contradiction' | 'timeLimit' | 'solverFailed' }

export type Failure = Extract<Attack, { readonly kind: 'failed' }>['why']

/** What it means for the whole attack that one solution was not found. */
export function failureOf(kind: Exclude<Answer['kind'], 'optimal'>): Failure {
  switch (kind) {
    case 'infeasible':
      return 'contradiction'
    case 'timeLimit':
      return 'timeLimit'
    case 'failed':
      return 'solverFailed'
  }
}

/** The seconds that are left. */
export type Clock = () => number

const modelOf = (system: LinkedSystem, whole: boolean): LinearModel => ({
  lows: system.ids.map((id) => system.shown.get(id) ?? system.own(id)),
  highs: system.ids.map((id) => system.shown.get(id) ?? system.cap),
  rows: system.rows,
  whole,
})

/** The ends reached so far, each by a table that was tried in whole numbers. */
class Reached {
  readonly #low = new Map<number, number>()
  readonly #high = new Map<number, number>()
  readonly #model: LinearModel

  constructor(model: LinearModel) {
    this.#model = model
  }

  take(point: readonly number[]): void {
    const whole = wholePoint(point)
    if (!whole || !isSolution(this.#model, whole)) return
    whole.forEach((value, column) => {
      this.#low.set(column, Math.min(value, this.#low.get(column) ?? Infinity))
      this.#high.set(column, Math.max(value, this.#high.get(column) ?? -Infinity))
    })
  }

  has(column: number, side: Side, value: number): boolean {
    return side === 'low' ? (this.#low.get(column) ?? Infinity) <= value : (this.#high.get(column) ?? -Infinity) >= value
  }

  ends(column: number): readonly [low: number, high: number] | undefined {
    const low = this.#low.get(column)
    const high = this.#high.get(column)
    return low === undefined || high === undefined ? undefined : [low, high]
  }
}

type Side = 'low' | 'high'

const tolerance = 1e-6

/** The end that no whole number can pass, by an answer in fractions. */
const outer = (value: number, side: Side): number => (side === 'low' ? Math.ceil(value - tolerance) : Math.floor(value + tolerance))

/** Fractions first, because they are quick and their ends are mostly whole; whole numbers where no whole table reaches that end. */
function search(column: number, side: Side, sessions: readonly Session[], reached: Reached, clock: Clock): Failure | undefined {
  for (const session of sessions) {
    const answer = session.minimise([[column, side === 'low' ? 1 : -1]], clock())
    if (answer.kind !== 'optimal') return failureOf(answer.kind)
    reached.take(answer.point)
    if (reached.has(column, side, outer(answer.point[column] ?? NaN, side))) return undefined
  }
  return 'solverFailed'
}

function intervalOf(id: CellId, kind: Kind, need: Need, [low, high]: readonly [number, number], system: LinkedSystem): Interval {
  const exposed = high - low < need.span || high < need.reach
  return { id, kind, low, high: high > system.limit ? null : high, exposed }
}

function bounded(system: LinkedSystem, threshold: number, reached: Reached): Attack {
  const intervals = [...system.hidden].flatMap(([id, kind]) => {
    const ends = reached.ends(system.ids.indexOf(id))
    return ends ? [intervalOf(id, kind, needOf(kind, threshold, system.own(id)), ends, system)] : []
  })
  if (intervals.length < system.hidden.size) return { kind: 'failed', why: 'solverFailed' }
  return { kind: 'bounded', intervals, exposed: intervals.filter(({ exposed }) => exposed).map(({ id }) => id) }
}

/**
 * Tries to compute every hidden cell: its smallest and largest value in any table of whole numbers that agrees with what is known.
 * Which kind a hidden cell is, the attacker does not know. No number of the protected table is used here but those that are shown.
 */
export function attackWith(solver: Solver, published: Published, knowledge: Knowledge, clock: Clock): Attack {
  const system = linkedSystem(published, knowledge)
  const model = modelOf(system, true)
  const reached = new Reached(model)
  return withSession(solver, { ...model, whole: false }, (fractions) =>
    withSession(solver, model, (wholes) => {
      for (const id of system.hidden.keys()) {
        for (const side of ['low', 'high'] as const) {
          const failure = search(system.ids.indexOf(id), side, [fractions, wholes], reached, clock)
          if (failure) return { kind: 'failed', why: failure }
        }
      }
      return bounded(system, published.threshold, reached)
    }),
  )
}
