import { elementsBeforeAssessment } from '../../law/episode-policies.js'
import type { Bar, BarRule, Wish } from './bar.js'
import { childBars } from './child-bars.js'
import { isOver } from './decision.js'
import { assessmentOn, holdsOn, standingOn } from './standing.js'

const waitsForNothing = ({ law, day, element }: Wish): boolean => law.valueOn(elementsBeforeAssessment, day).value.includes(element)

const notReferred: BarRule = ({ state: { referral }, day }) => (holdsOn(referral, day) ? undefined : { code: 'NOT_REFERRED' })

const ended: BarRule = ({ state }) => (isOver(state) ? { code: 'GRANT_AFTER_END' } : undefined)

/** The objection stops the offering of services at once (OAS § 7). */
const objected: BarRule = ({ state: { objectedOn }, day }) =>
  objectedOn !== undefined && objectedOn <= day ? { code: 'PROCESSING_OBJECTED', facts: { objectedOn } } : undefined

/** Who was found not to be a victim has no right that rests on the suspicion (OAS § 24 lg 4). */
const disproved: BarRule = ({ state, day }) => {
  const { basis } = standingOn(state, day)
  return holdsOn(state.denial, day) && (basis === 'provisional' || basis === 'none') ? { code: 'NOT_CONFIRMED' } : undefined
}

/** On suspicion until the last day, on a reflection period until the end of legal stay (OAS § 24 lg 4 and 5). */
const expired: BarRule = ({ state, day }) => {
  const { basis, expiresOn } = standingOn(state, day)
  if (expiresOn === undefined || day <= expiresOn) return undefined
  return { code: basis === 'provisional' ? 'PROVISIONAL_EXPIRED' : 'LEGAL_STAY_OVER', facts: { expiresOn, day } }
}

/** What is given follows from the need, so the need is assessed first (OAS §§ 8 and 24 lg 2 p 2). */
const notAssessed: BarRule = (wish) =>
  waitsForNothing(wish) || assessmentOn(wish.state, wish.day) ? undefined : { code: 'GRANT_BEFORE_ASSESSMENT' }

/** Without a suspicion, a status or a reflection period there is no right yet (OAS § 24 lg 3–5); first help is for everybody (§ 16 lg 1). */
const withoutBasis: BarRule = (wish) =>
  waitsForNothing(wish) || standingOn(wish.state, wish.day).basis !== 'none' ? undefined : { code: 'NO_BASIS' }

/** The need may be assessed again at any time; anything else is given where the assessment found a need for it (OAS § 24 lg 2 p 2). */
const notNeeded: BarRule = (wish) => {
  if (wish.element === 'E2' || waitsForNothing(wish)) return undefined
  const needed = assessmentOn(wish.state, wish.day)?.elements.includes(wish.element)
  return needed ? undefined : { code: 'NEED_NOT_FOUND', facts: { element: wish.element } }
}

const forChildren: BarRule = (wish) => (waitsForNothing(wish) ? undefined : firstOf(childBars, wish))

function firstOf(rules: readonly BarRule[], wish: Wish): Bar | undefined {
  for (const rule of rules) {
    const bar = rule(wish)
    if (bar) return bar
  }
  return undefined
}

const bars = [notReferred, ended, objected, disproved, expired, notAssessed, withoutBasis, notNeeded, forChildren]

/** The first reason for which the element may not be granted on that day; `undefined` when it may. */
export const barTo = (wish: Wish): Bar | undefined => firstOf(bars, wish)
