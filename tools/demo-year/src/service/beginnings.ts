import { assess, grant, refer, stopGrant, suspect, type Case } from './case.js'
import { elementsOf, type Help } from './help.js'
import type { Step } from '../step.js'

/** First help at once, for which no assessment is waited for; it is over when the case is taken on. */
export const firstHelp = (it: Case, after = 0): readonly Step[] => [
  grant(it, after, { grant: 'a1', element: 'E1' }),
  stopGrant(it, 1, 'a1'),
]

/** What most people need: somebody who stays with their case, a bed, food, somebody to talk to, a lawyer, an interpreter. */
export function usualHelp({ chance: luck }: Case, longest = 160): readonly Help[] {
  const days = luck.between(Math.floor(longest / 3), longest)
  const bed = luck.between(14, Math.min(days - 5, 95))
  return [
    { element: 'E3', days },
    ...(luck.inHundred(72) ? [{ element: 'E5', days: bed } as const, { element: 'E6', days: bed } as const] : []),
    ...(luck.inHundred(60) ? [{ element: 'E4', from: 2, days: luck.between(20, days - 3) } as const] : []),
    ...(luck.inHundred(45) ? [{ element: 'E8', from: 9, days: luck.between(28, days - 10) } as const] : []),
    ...(luck.inHundred(55) ? [{ element: 'E9', from: 6, days: luck.between(20, days - 7) } as const] : []),
    ...(luck.inHundred(65) ? [{ element: 'E10', days: luck.between(10, days - 1) } as const] : []),
  ]
}

export const begun = (it: Case, help: readonly Help[]): readonly Step[] => [
  refer(it),
  ...firstHelp(it),
  assess(it, it.chance.between(0, 2), elementsOf(help)),
  ...suspect(it, it.chance.between(0, 1)),
]

export const shortHelp: readonly Help[] = [{ element: 'E3' }, { element: 'E5' }]
