import { isLeft } from '@dutybook/fp'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { fold, type AnyDecider } from '../decider.js'
import { decideWithKernelRules } from '../kernel-rules.js'
import { casesOf, contextOf, type Case, type LawWorld } from './case-arbitrary.js'
import type { AggregateLaw } from './decision-laws.js'

/** What nobody may do in their own case is an approval, and an approval is an act of somebody's power: it says on what provision it rests. */
export const approvalLaw = (decider: AnyDecider, world: LawWorld): AggregateLaw => ({
  name: 'names a provision for every act that nobody may do in their own case',
  check: () => {
    const real = (world.turns ?? []).map((turn) => ({ ...turn, seed: 0 }))
    const bare = (each: Case) => assert.deepEqual(withoutProvision(decider, world, each), [], 'these approve and name no provision')
    real.forEach(bare)
    fc.assert(fc.property(casesOf(decider, world), bare), { numRuns: world.numRuns ?? 100, includeErrorInReport: true })
  },
})

/** The types of event of an approval, if it is one and is accepted, that rest on nothing. */
function withoutProvision(decider: AnyDecider, world: LawWorld, each: Case): readonly string[] {
  const state = fold<unknown, unknown>(decider, each.history)
  const context = contextOf(decider, world, state, each)
  if ((decider.authors?.(state, each.command, context) ?? []).length === 0) return []
  const decision = decideWithKernelRules(decider, context, state, each.command)
  if (isLeft(decision)) return []
  return decision.right.map(({ type }) => type).filter((type) => (decider.event.member(type)?.options.basis ?? []).length === 0)
}
