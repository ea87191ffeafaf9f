import { attackWith, type Attack, type Clock, type Interval } from './attacker.js'
import type { Optional } from './cut.js'
import { highsSolver } from './highs-solver.js'
import { disagrees, draftOf, ownsTooMuch, type Draft } from './draft.js'
import { linkedSystem, type Earlier, type Knowledge } from './knowledge.js'
import type { Rule } from './primary.js'
import type { Published } from './published.js'
import type { Solver } from './solver.js'
import { suppress, type Trial } from './suppress.js'
import { isWellFormed, type CellId, type Table } from './table.js'

export interface ProtectOptions {
  /** Everything that was published before of the same people, the oldest first. What was hidden there stays hidden. */
  readonly earlier?: readonly Earlier[]
  /** Attackers who know their own part: each is tried apart from the others, and always one who knows nothing of his own. */
  readonly insiders?: readonly NonNullable<Knowledge['own']>[]
  /** How long it may take; later is unsafe. 60 unless told. */
  readonly seconds?: number
  /** After so many choices a smallest one is no longer looked for. 200 unless told. */
  readonly rounds?: number
  readonly solver?: Solver
}

/** Why there is no table. `contradiction`: the table, earlier ones and own records cannot all be true. `exposed` names the cells that cannot be protected, or none when that follows from all of them together. */
export type Unsafe =
  | { readonly code: 'malformed' | 'contradiction' | 'timeLimit' | 'solverFailed' }
  | { readonly code: 'exposed'; readonly cells: readonly CellId[] }

export interface Safe {
  readonly kind: 'safe'
  readonly published: Published
  /** How many cells are hidden beyond the primary ones and those of earlier tables, and how many it takes at least. */
  readonly extra: number
  readonly extraAtLeast: number
  /** Whether no smaller set of extra cells would do. */
  readonly optimal: boolean
  /** What each attacker finds out, the one without own records first. */
  readonly audits: readonly (readonly Interval[])[]
}

export type Protection = Safe | { readonly kind: 'unsafe'; readonly why: Unsafe }

const unsafe = (why: Unsafe): Protection => ({ kind: 'unsafe', why })

function verdictOf(attack: Attack, optional: Optional): Trial {
  if (attack.kind === 'failed') return attack
  const [idle, exposed] = [attack.exposed.filter((id) => optional.has(id)), attack.exposed.filter((id) => !optional.has(id))]
  if (exposed.length > 0) return { kind: 'exposed', cells: exposed }
  return idle.length > 0 ? { kind: 'idle', cells: idle } : { kind: 'safe' }
}

/** The worst of the trials: the first that is not safe. */
function tryAll(attacks: readonly Attack[], optional: Optional): Trial {
  const trials = attacks.map((attack) => verdictOf(attack, optional))
  return trials.find(({ kind }) => kind !== 'safe' && kind !== 'idle') ?? trials.find(({ kind }) => kind === 'idle') ?? { kind: 'safe' }
}

function search(draft: Draft, threshold: number, options: ProtectOptions, solver: Solver, clock: Clock): Protection {
  const { earlier = [], insiders = [], rounds = 200 } = options
  const attackers: readonly Knowledge[] = [{}, ...insiders.map((own) => ({ own }))].map((each) => ({ ...each, earlier }))
  const { optional, published } = draft
  const attacks = (chosen: ReadonlySet<CellId>) => attackers.map((knowledge) => attackWith(solver, published(chosen), knowledge, clock))
  let last: readonly Attack[] = []
  const tryOut = (chosen: ReadonlySet<CellId>): Trial => {
    last = attacks(chosen)
    return tryAll(last, optional)
  }
  const separations = attackers.map((each) => ({ system: linkedSystem(published(new Set()), each), optional, threshold }))
  const found = suppress({ solver, separations, optional, tryOut, clock, rounds })
  if (found.kind === 'failed') return unsafe({ code: found.why })
  if (found.kind === 'exposed') return unsafe({ code: 'exposed', cells: found.cells })
  const extra = found.chosen.size
  const audits = last.map((attack) => (attack.kind === 'bounded' ? attack.intervals : []))
  return {
    kind: 'safe',
    published: published(found.chosen),
    extra,
    extraAtLeast: Math.min(extra, found.atLeast),
    optimal: extra <= found.atLeast,
    audits,
  }
}

/**
 * Hides what the rule forbids to show, and the fewest other cells that keep it from being computed. There is a table only when every
 * attacker has tried it and failed: a solver that is late, breaks or answers wrongly ends in `unsafe`.
 */
export async function protect(table: Table, rule: Rule, options: ProtectOptions = {}): Promise<Protection> {
  const { earlier = [], insiders = [], seconds = 60 } = options
  if (!isWellFormed(table) || !(rule.threshold >= 0)) return unsafe({ code: 'malformed' })
  if (disagrees(table, earlier) || insiders.some((own) => ownsTooMuch(table, own))) return unsafe({ code: 'contradiction' })
  const solver = options.solver ?? (await highsSolver())
  const end = performance.now() + seconds * 1000
  return search(draftOf(table, rule, earlier), rule.threshold, options, solver, () => (end - performance.now()) / 1000)
}
