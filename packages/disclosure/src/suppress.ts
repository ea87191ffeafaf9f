import { failureOf, type Clock, type Failure } from './attacker.js'
import { oneMore, type Cut, type Optional } from './cut.js'
import { fractionsOf, separate, type Separation } from './separation.js'
import { withSession, type Answer, type Session, type Solver } from './solver.js'
import type { CellId } from './table.js'

/** What the attacker says of a choice. */
export type Trial =
  | { readonly kind: 'safe' }
  /** A cell hidden for its own sake is narrower than the rule allows. */
  | { readonly kind: 'exposed'; readonly cells: readonly CellId[] }
  /** Chosen cells can be computed from the others: hiding them gives nothing. */
  | { readonly kind: 'idle'; readonly cells: readonly CellId[] }
  | { readonly kind: 'failed'; readonly why: Failure }

export interface Task {
  readonly solver: Solver
  /** One per attacker. */
  readonly separations: readonly Separation[]
  readonly optional: Optional
  readonly tryOut: (chosen: ReadonlySet<CellId>) => Trial
  readonly clock: Clock
  /** After so many choices the search only adds cells and no longer proves that no smaller choice would do. */
  readonly rounds: number
}

export type Suppression =
  | { readonly kind: 'found'; readonly chosen: ReadonlySet<CellId>; readonly atLeast: number }
  | Extract<Trial, { readonly kind: 'failed' | 'exposed' }>

type Stop = Extract<Suppression, { readonly kind: 'failed' | 'exposed' }>

const stopped = (kind: Exclude<Answer['kind'], 'optimal'>): Stop => ({ kind: 'failed', why: failureOf(kind) })

/** The smallest choice that keeps all cuts so far. */
function nextChoice(task: Task, master: Session, ids: readonly CellId[]): ReadonlySet<CellId> | Stop {
  const answer = master.minimise(
    ids.map((_, at) => [at, 1]),
    task.clock(),
  )
  if (answer.kind === 'infeasible') return { kind: 'exposed', cells: [] }
  if (answer.kind !== 'optimal') return stopped(answer.kind)
  return new Set(ids.filter((_, at) => (answer.point[at] ?? 0) > 0.5))
}

/** Narrow cells stay the only ones to watch, because hiding more never narrows another. The watch lists shrink at the first call. */
function narrowCells(
  task: Task,
  sessions: readonly Session[],
  watched: (readonly CellId[])[],
  chosen: ReadonlySet<CellId>,
): readonly Cut[] | Stop {
  const cuts: Cut[] = []
  for (const [at, separation] of task.separations.entries()) {
    const session = sessions[at]
    if (!session) continue
    const found = separate(separation, session, watched[at] ?? [], chosen, task.clock)
    if (typeof found === 'string') return stopped(found)
    if (chosen.size === 0) watched[at] = [...found.keys()]
    cuts.push(...[...found.values()].flat())
  }
  return cuts
}

const without = (chosen: ReadonlySet<CellId>, cells: readonly CellId[]): ReadonlySet<CellId> =>
  new Set([...chosen].filter((id) => !cells.includes(id)))

function afterTrial(task: Task, chosen: ReadonlySet<CellId>, atLeast: number): Suppression | readonly Cut[] {
  const trial = task.tryOut(chosen)
  switch (trial.kind) {
    case 'safe':
      return { kind: 'found', chosen, atLeast }
    case 'failed':
      return trial
    case 'idle':
      return afterTrial(task, without(chosen, trial.cells), atLeast)
    case 'exposed':
      return chosen.size === task.optional.size ? trial : [oneMore(task.optional, chosen)]
  }
}

function addCuts(master: Session, ids: readonly CellId[], cuts: readonly Cut[], known: Set<string>): void {
  for (const cut of cuts) {
    const terms = ids.flatMap((id, at) => (cut.has(id) ? [[at, cut.get(id) ?? 0] as const] : []))
    const key = terms.map(([at, each]) => `${at}:${each.toFixed(6)}`).join()
    if (!known.has(key)) master.add({ terms, low: 1, high: Infinity })
    known.add(key)
  }
}

function search(task: Task, master: Session, sessions: readonly Session[]): Suppression {
  const ids = [...task.optional.keys()]
  const watched = task.separations.map(({ system }): readonly CellId[] => [...system.hidden.keys()])
  const known = new Set<string>()
  let chosen: ReadonlySet<CellId> = new Set()
  let atLeast = 0
  for (let round = 0; ; round += 1) {
    const narrow = narrowCells(task, sessions, watched, chosen)
    if ('kind' in narrow) return narrow
    const cuts = narrow.length > 0 ? narrow : afterTrial(task, chosen, atLeast)
    if ('kind' in cuts) return cuts
    // A proof without weights cannot be met by any choice.
    if (cuts.some((cut) => cut.size === 0)) return { kind: 'exposed', cells: [] }
    addCuts(master, ids, cuts, known)
    if (round >= task.rounds)
      master.bound(
        ids.map((id) => (chosen.has(id) ? 1 : 0)),
        ids.map(() => 1),
      )
    const next = nextChoice(task, master, ids)
    if ('kind' in next) return next
    chosen = next
    if (round < task.rounds) atLeast = chosen.size
  }
}

const opened = <Result>(task: Task, sessions: readonly Session[], work: (sessions: readonly Session[]) => Result): Result => {
  const next = task.separations[sessions.length]
  return next ? withSession(task.solver, fractionsOf(next), (session) => opened(task, [...sessions, session], work)) : work(sessions)
}

/**
 * Finds the smallest set of extra cells that makes the table safe: a choice is made by a whole-number model, bounded like an attacker
 * would, and every cell that is too narrow adds what a sufficient choice must have (after Fischetti and Salazar). The first choice that
 * is wide enough is the smallest, because every cut holds for every sufficient choice.
 */
export function suppress(task: Task): Suppression {
  const size = task.optional.size
  const model = { lows: Array<number>(size).fill(0), highs: Array<number>(size).fill(1), rows: [], whole: true }
  return withSession(task.solver, model, (master) => opened(task, [], (sessions) => search(task, master, sessions)))
}
