import { aggregates, policies } from '@dutybook/domain'
import { kernelRefusals, type AnyDecider, type Label, type LawRef, type RefusalList, type RefusalRule } from '@dutybook/modelling'
import { reasons } from '@dutybook/oversight'
import { outcomes } from '../exit-codes.js'
import { faultKinds } from './fault-kinds.js'
import { findingKinds } from './finding-kinds.js'

/** One meaning of a code; a refusal may stand in several aggregates, each with its own rule. */
export interface Meaning {
  readonly code: string
  readonly kind: 'refusal' | 'reason' | 'policy' | 'finding' | 'fault' | 'outcome'
  readonly text: Label
  readonly basis: readonly LawRef[]
  /** Where it is decided. */
  readonly by: Label
}

/** All that a code can mean. */
export const meaningsOf = (code: string): readonly Meaning[] => allMeanings().filter((each) => each.code === code)

/** Every code with all of its meanings, by kind. */
export const allMeanings = (): readonly Meaning[] => [
  ...refusals({ et: 'iga käsk', en: 'every command' }, kernelRefusals),
  ...aggregates.flatMap((each) => refusals(nameOf(each), each.refusals)),
  ...Object.entries(reasons).map(([code, { result, text }]) => reasonMeaning(code, result, text)),
  ...policies.flatMap(({ key, label, versions }) => policyMeaning(key, label, versions)),
  ...Object.entries(findingKinds).map(([code, text]) => meaning('finding', code, text)),
  ...Object.entries(faultKinds).map(([code, text]) => meaning('fault', code, text)),
  ...Object.entries(outcomes).map(([code, { exit, label }]) => meaning('outcome', code, withExit(label, exit))),
]

const nameOf = ({ label, category, duty }: AnyDecider): Label => ({
  et: `${label.et} (${category}, punkt ${duty})`,
  en: `${label.en} (${category}, line ${duty})`,
})

const refusals = (by: Label, list: RefusalList): readonly Meaning[] =>
  Object.entries(list).map(([code, { text, basis }]: [string, RefusalRule]) => ({ code, kind: 'refusal', text, basis, by }))

/** A value of the law: which values it has had, from which days. */
function policyMeaning(
  code: string,
  label: Label,
  versions: readonly { readonly from: string; readonly value: unknown; readonly basis: readonly LawRef[] }[],
): readonly Meaning[] {
  const values = versions.map(({ from, value }) => `${from}: ${JSON.stringify(value)}`).join('; ')
  const text = { et: `${label.et}. ${values}`, en: `${label.en}. ${values}` }
  return [
    { code, kind: 'policy', text, basis: versions.flatMap(({ basis }) => basis), by: { et: 'dateeritud õigus', en: 'the dated law' } },
  ]
}

/** On what law it rests is said by each finding: some of it is dated. */
const reasonMeaning = (code: string, result: string, text: Label): Meaning => ({
  ...{ code, kind: 'reason', text, basis: [] },
  by: { et: `järeldus tulemuse ${result} kohta`, en: `the verdict on result ${result}` },
})

const meaning = (kind: 'finding' | 'fault' | 'outcome', code: string, text: Label): Meaning => ({
  ...{ code, kind, text, basis: [] },
  by: { et: 'see programm ja andmehoidla', en: 'this program and the store' },
})

const withExit = ({ et, en }: Label, exit: number): Label => ({ et: `Väljumiskood ${exit}: ${et}.`, en: `Exit code ${exit}: ${en}.` })
