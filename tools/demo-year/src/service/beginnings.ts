import { assess, grant, refer, stopGrant, suspect, type Case } from './case.js'
import { elementsOf, type Help } from './help.js'
import type { Step } from '../step.js'

/** First help at once, for which no assessment is waited for; it is over when the case is taken on. */
export const firstHelp = (it: Case, after = 0): readonly Step[] => [
  grant(it, after, { grant: 'a1', element: 'E1' }),
  stopGrant(it, 1, 'a1'),
]

/** What most people need: somebody who stays with their case, a bed, food, somebody to talk to, a lawyer, an interpreter. */
export function usualHelp(it: Case, longest = 160): readonly Help[] {
  const { chance: luck } = it
  const days = luck.between(Math.floor(longest / 3), longest)
  const bed = luck.between(14, Math.min(days - 5, 95))
  return [
    { element: 'E3', days },
    ...(luck.inHundred(72) ? [{ element: 'E5', days: bed } as const, { element: 'E6', days: bed } as const] : []),
    ...(luck.inHundred(60) ? [{ element: 'E4', from: 2, days: luck.between(20, days - 3) } as const] : []),
    ...(luck.inHundred(45) ? [{ element: 'E8', from: 9, days: luck.between(28, days - 10) } as const] : []),
    ...(luck.inHundred(55) ? [{ element: 'E9', from: 6, days: luck.between(20, days - 7) } as const] : []),
    ...(luck.inHundred(65) ? [{ element: 'E10', days: luck.between(10, days - 1) } as const] : []),
    ...(luck.inHundred(18) ? [atTheDoctor(it, luck.between(6, 24))] : []),
    ...(days > 45 && luck.inHundred(50) ? [{ element: 'E2', from: luck.between(28, days - 10), days: 2 } as const] : []),
  ]
}

/** Whoever is from here is insured; of the others hardly anybody. */
function atTheDoctor({ profile }: Case, days: number): Help {
  const isInsured = profile.person.legalStay === 'eeCitizen' || profile.person.legalStay === 'temporaryProtection'
  const paid = isInsured
    ? ({ healthCost: 'uncoveredPart', insurance: 'insured' } as const)
    : ({ healthCost: 'whole', insurance: 'notInsured' } as const)
  return { element: 'E7', from: 3, days, ...paid }
}

export const begun = (it: Case, help: readonly Help[]): readonly Step[] => [
  refer(it),
  ...firstHelp(it),
  assess(it, it.chance.between(0, 2), elementsOf(help)),
  ...suspect(it, it.chance.between(0, 1)),
]

export const shortHelp: readonly Help[] = [{ element: 'E3' }, { element: 'E5' }]
