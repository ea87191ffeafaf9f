import { right } from '@dutybook/fp'
import { pointerOf, type Context, type PersonRef, type Rule } from '@dutybook/modelling'
import { oversightSubject } from '../subject/decider.js'
import { refused, type ProceedingRefusal } from './refusals.js'
import type { Proposed, Staged, UnderWay } from './stage.js'

/** People who are to inspect, or have inspected, at one provider. */
export interface Inspection {
  readonly context: Context
  readonly proceeding: Proposed
  readonly inspectors: readonly PersonRef[]
}

/**
 * Nobody judges alone what they themselves agreed on: at least one inspector did not negotiate the provider's contract
 * (HMS § 10 [K]; domain model §4, 3.5).
 */
export function notOnlyNegotiators<Case extends Inspection>(it: Case): Staged<Case> {
  const { provider } = it.proceeding.proposal
  const subject = it.context.related.stateOf(oversightSubject, provider)
  const negotiators: readonly PersonRef[] = subject.status === 'none' ? [] : subject.arrangement.negotiators
  const independent = it.inspectors.some((each) => !negotiators.includes(each))
  return independent ? right(it) : refused('CONFLICT_OF_INTEREST', { provider })
}

/** An inspection under a mandate. */
export interface MandatedInspection extends Inspection {
  readonly proceeding: UnderWay
}

/** Only those named at the initiation or in the order have access to the provider (VVS § 75¹). */
export const withMandate: Rule<MandatedInspection, ProceedingRefusal> = (it) => {
  const { lead, participants, mandate } = it.proceeding.initiation
  const named = [lead, ...participants, ...mandate.officials]
  const index = it.inspectors.findIndex((each) => !named.includes(each))
  return index < 0 ? right(it) : refused('INSPECTOR_WITHOUT_MANDATE', {}, pointerOf(['inspectors', index]))
}
