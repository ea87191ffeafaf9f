import { isLeft, right, type Either } from '@dutybook/fp'
import { refuse, type LawRef, type LocalDate, type PolicyValue, type Refusal, type SourceMark } from '@dutybook/modelling'
import type { AnyPolicy } from './policy.js'

/** A version that an event has brought into force. Only `activatedPolicy` makes one, so its value fits the policy. */
export interface ActivatedPolicy {
  readonly key: string
  readonly version: PolicyValue<unknown>
  readonly _checked: 'ActivatedPolicy'
}

/** What an event says of a new version; the value is JSON from the store. */
export interface VersionRecord {
  readonly key: string
  readonly value: unknown
  readonly from: LocalDate
  readonly basis: readonly LawRef[]
  readonly mark: SourceMark
}

export type ActivationRefusal = 'POLICY_UNKNOWN' | 'POLICY_VALUE_WRONG' | 'POLICY_WITHOUT_BASIS'

/** Checks a new version against the policy of its key: known, a value of the right type, and with the section that set it. */
export function activatedPolicy(base: readonly AnyPolicy[], given: VersionRecord): Either<Refusal<ActivationRefusal>, ActivatedPolicy> {
  const { key, value, from, basis, mark } = given
  const policy = base.find((each) => each.key === key)
  if (!policy) return refuse('POLICY_UNKNOWN', { key }, '/key')
  if (isLeft(policy.codec.decode(value))) return refuse('POLICY_VALUE_WRONG', { key }, '/value')
  if (basis.length === 0) return refuse('POLICY_WITHOUT_BASIS', { key }, '/basis')
  return right({ key, version: { value, from, basis, mark }, _checked: 'ActivatedPolicy' })
}
