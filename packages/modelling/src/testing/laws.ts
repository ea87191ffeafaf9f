import type { AnyDecider } from '../decider.js'
import type { LawWorld } from './case-arbitrary.js'
import { approvalLaw } from './approval-law.js'
import { decisionLaws, type AggregateLaw } from './decision-laws.js'
import { wordingLaws } from './wording-laws.js'

/** All that every aggregate keeps, whatever its duty. */
export const lawsOf = (decider: AnyDecider, world: LawWorld): readonly AggregateLaw[] => [
  ...decisionLaws(decider, world),
  approvalLaw(decider, world),
  ...wordingLaws(decider),
]

/** The functions that a test runner puts into the global scope; jest and others do. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => void
  readonly it: (name: string, body: () => void | Promise<void>) => void
}

export const testRunner = (): TestRunner => globalThis as unknown as TestRunner

/** The laws as tests of the runner that loads this. */
export function aggregateLaws(decider: AnyDecider, world: LawWorld): void {
  const { describe, it } = testRunner()
  describe(`the aggregate ${decider.category}`, () => lawsOf(decider, world).forEach(({ name, check }) => it(name, check)))
}
