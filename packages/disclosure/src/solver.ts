/** `low` ≤ the sum of `coefficient` × column over the terms ≤ `high`. Columns are counted from 0. */
export interface LinearRow {
  readonly terms: readonly (readonly [column: number, coefficient: number])[]
  readonly low: number
  readonly high: number
}

export interface LinearModel {
  readonly lows: readonly number[]
  readonly highs: readonly number[]
  readonly rows: readonly LinearRow[]
  /** Whether every column has to be a whole number. */
  readonly whole: boolean
}

/** Nothing here is believed without a check: whoever uses a point tries it in whole numbers first. */
export type Answer =
  | {
      readonly kind: 'optimal'
      readonly point: readonly number[]
      /** By how much the objective grows with each column; meaningless for whole models. */
      readonly reducedCosts: readonly number[]
    }
  | { readonly kind: 'infeasible' | 'timeLimit' | 'failed' }

/** A model that is kept between solutions, so that the next one begins where the last ended. */
export interface Session {
  readonly bound: (lows: readonly number[], highs: readonly number[]) => void
  readonly add: (row: LinearRow) => void
  /** Finds the smallest sum of cost × column; a column without a cost costs 0. */
  readonly minimise: (costs: readonly (readonly [column: number, cost: number])[], seconds: number) => Answer
  readonly close: () => void
}

/** The port to a solver of linear models. */
export interface Solver {
  readonly open: (model: LinearModel) => Session
}

/** Opens a session for the time of the work, whatever happens in it. */
export function withSession<Result>(solver: Solver, model: LinearModel, work: (session: Session) => Result): Result {
  const session = solver.open(model)
  try {
    return work(session)
  } finally {
    session.close()
  }
}
