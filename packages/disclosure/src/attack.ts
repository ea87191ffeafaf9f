import { attackWith, type Attack } from './attacker.js'
import { highsSolver } from './highs-solver.js'
import type { Knowledge } from './knowledge.js'
import type { Published } from './published.js'
import type { Solver } from './solver.js'

export interface AttackOptions {
  /** How long it may take; later the attack has failed, which says nothing about safety. 60 unless told. */
  readonly seconds?: number
  readonly solver?: Solver
}

/** Bounds every hidden cell of a published table, and of the earlier ones that the attacker knows. */
export async function attack(published: Published, knowledge: Knowledge = {}, options: AttackOptions = {}): Promise<Attack> {
  const solver = options.solver ?? (await highsSolver())
  const end = performance.now() + (options.seconds ?? 60) * 1000
  return attackWith(solver, published, knowledge, () => (end - performance.now()) / 1000)
}
