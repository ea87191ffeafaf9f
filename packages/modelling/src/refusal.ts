import { left, type Either } from '@dutybook/fp'
import type { Label } from './label.js'
import type { LawRef } from './law.js'

/**
 * Why a command may be refused. Refusals on law and authority are recorded, so that an auditor sees the attempts;
 * an act out of order (nothing to act on, already ended) is not.
 */
export type RefusalKind = 'law' | 'authority' | 'order'

export interface RefusalRule {
  readonly kind: RefusalKind
  /** The rule in both languages; `{name}` stands for the fact of that name. */
  readonly text: Label
  readonly basis: readonly LawRef[]
}

/** The closed list of reasons of one aggregate. A code is stable: programs and records rely on it. */
export type RefusalList<Code extends string = string> = Readonly<Record<Code, RefusalRule>>

/** What the text of a refusal needs to name: a date, an amount, the point concerned. No personal data. */
export type RefusalFacts = Readonly<Record<string, string | number>>

export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly facts: RefusalFacts
  /** The JSON Pointer of the field in the command's data that broke the rule, where one did. */
  readonly at?: string
}

export const refuse = <Code extends string>(code: Code, facts: RefusalFacts = {}, at?: string): Either<Refusal<Code>, never> =>
  left({ code, facts, ...(at === undefined ? {} : { at }) })

const filled = (text: string, facts: RefusalFacts): string =>
  text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(facts[name] ?? whole))

/** The rule's text with the facts of this case, in both languages. */
export const refusalText = (rule: Pick<RefusalRule, 'text'>, facts: RefusalFacts): Label => ({
  et: filled(rule.text.et, facts),
  en: filled(rule.text.en, facts),
})
