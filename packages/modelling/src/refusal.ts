import { left, type Either } from '@dutybook/fp'
import type { Label, Language } from './label.js'
import { law, type LawRef } from './law.js'

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
  /** For facts that are codes: what each code is called in the text. */
  readonly names?: Readonly<Record<string, Readonly<Record<string, Label>>>>
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

/** The rule's text with the facts of this case, in both languages. */
export function refusalText(rule: Pick<RefusalRule, 'text' | 'names'>, facts: RefusalFacts): Label {
  const shown = (language: Language) => (whole: string, name: string) => {
    const fact = String(facts[name] ?? whole)
    return rule.names?.[name]?.[fact]?.[language] ?? fact
  }
  const filled = (language: Language) => rule.text[language].replace(/\{(\w+)\}/gu, shown(language))
  return { et: filled('et'), en: filled('en') }
}

const rule =
  (kind: RefusalKind) =>
  (basis: readonly LawRef[], et: string, en: string): RefusalRule => ({ kind, basis, text: { et, en } })

/** A rule of the law or of authority: its provisions, its text in Estonian, its text in English. */
export const byLaw = rule('law')
export const byAuthority = rule('authority')
/** The order in which the acts of a duty follow one another comes from the duty itself: section 3 of the job description (AJ) [P]. */
export const byOrder = (et: string, en: string): RefusalRule => rule('order')([law('AJ', '3')], et, en)

/** The rule with what the codes of some facts are called. */
export const naming = (names: NonNullable<RefusalRule['names']>, unnamed: RefusalRule): RefusalRule => ({ ...unnamed, names })
