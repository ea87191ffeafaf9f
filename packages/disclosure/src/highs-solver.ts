import loadHighs, { type Highs, type Model } from 'highs'
import type { Answer, LinearModel, LinearRow, Session, Solver } from './solver.js'

/** Equal models give equal answers: one thread, a fixed seed, and no gap that would end a search early. */
const options = { output_flag: false, random_seed: 1, mip_rel_gap: 0, mip_abs_gap: 0 } as const

function packed(rows: readonly LinearRow[], numCols: number) {
  const starts = [0]
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length)
  return {
    format: 'csr' as const,
    numRows: rows.length,
    numCols,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(rows.flatMap(({ terms }) => terms.map(([column]) => column))),
    values: Float64Array.from(rows.flatMap(({ terms }) => terms.map(([, coefficient]) => coefficient))),
  }
}

function loaded(highs: Highs, { lows, highs: tops, rows, whole }: LinearModel): Model {
  const { integer, continuous } = highs.constants.variableType
  const model = highs.createModel({
    numCols: lows.length,
    numRows: rows.length,
    colCost: lows.map(() => 0),
    colLower: lows,
    colUpper: tops,
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    matrix: packed(rows, lows.length),
    integrality: lows.map(() => (whole ? integer : continuous)),
  })
  model.options.set(options)
  return model
}

function run(highs: Highs, model: Model, seconds: number): Answer {
  if (!(seconds > 0)) return { kind: 'timeLimit' }
  model.zeroAllClocks()
  model.options.set('time_limit', seconds)
  const status = model.run().modelStatus
  const { optimal, infeasible, timeLimit } = highs.constants.modelStatus
  if (status === infeasible) return { kind: 'infeasible' }
  if (status === timeLimit) return { kind: 'timeLimit' }
  if (status !== optimal) return { kind: 'failed' }
  const { colValue, colDual } = model.getSolution()
  return { kind: 'optimal', point: [...colValue], reducedCosts: [...colDual] }
}

const session = (highs: Highs, model: Model): Session => ({
  bound: (lows, tops) => {
    model.changeColsBounds({ kind: 'range', from: 0, to: lows.length - 1 }, lows, tops)
  },
  add: ({ terms, low, high }) => {
    model.addRow(low, high, { indices: terms.map(([column]) => column), values: terms.map(([, coefficient]) => coefficient) })
  },
  minimise: (costs, seconds) => {
    for (const [column, cost] of costs) model.changeColCost(column, cost)
    const answer = run(highs, model, seconds)
    for (const [column] of costs) model.changeColCost(column, 0)
    return answer
  },
  close: () => model.dispose(),
})

/** The types of the package describe its CommonJS form, where the loader is a property; as an ES module it is the default export itself. */
const load = loadHighs as unknown as (typeof loadHighs)['default']

let loading: Promise<Highs> | undefined

/** HiGHS as WebAssembly; loading it takes about a tenth of a second, once per process. */
export async function highsSolver(): Promise<Solver> {
  loading ??= load()
  const highs = await loading
  return { open: (model) => session(highs, loaded(highs, model)) }
}
