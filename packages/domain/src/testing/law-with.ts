import type { Law } from '@dutybook/modelling'
import { cite, datedLaw, policies, version, type AnyPolicy } from '../law/index.js'

/** The law of Estonia, but that from that day on the policy has this value. */
export function lawWith<Value>(changed: AnyPolicy, value: Value, from: string): Law {
  const amended: AnyPolicy = { ...changed, versions: [...changed.versions, version(value, 'P', [cite('AJ', '3.5')], from)] }
  return datedLaw(policies.map((each) => (each.key === changed.key ? amended : each)))
}
