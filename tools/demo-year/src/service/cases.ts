import { daysBetween, plusDays, type LocalDate } from '@dutybook/modelling'
import type { DatedAct } from '../act.js'
import type { Chance } from '../chance.js'
import { day, officeDay } from '../days.js'
import type { Provider } from '../providers.js'
import { enact } from '../step.js'
import type { Case, Element } from './case.js'
import { caseList, type Cases } from './case-list.js'
import { profile, type Profile } from './profile.js'

/** A case that has been played through: what was known at the referral, and all that was done. */
export interface PlayedCase {
  readonly episode: string
  readonly victim: string
  readonly profile: Profile
  readonly acts: readonly DatedAct[]
}

const [firstDay, lastDay] = ['2025-01-07', '2025-12-12'] as const

/** All cases of the year. */
export function cases(luck: Chance, providers: readonly Provider[]): readonly PlayedCase[] {
  const played: PlayedCase[] = []
  for (const kind of caseList) for (let n = 0; n < kind.count; n += 1) played.push(playedCase(kind, { luck, providers, earlier: played }))
  return played
}

interface Stage {
  readonly luck: Chance
  readonly providers: readonly Provider[]
  readonly earlier: readonly PlayedCase[]
}

function playedCase({ plot, given, from = firstDay, to = lastDay, again }: Cases, { luck, providers, earlier }: Stage): PlayedCase {
  const before = again ? luck.pick(over(earlier)) : undefined
  const known = before ? { ...before.profile, ...policeNow } : profile(luck, given)
  const start = officeDay(plusDays(day(from), luck.between(0, daysBetween(day(from), day(to)))))
  const it: Case = {
    chance: luck,
    episode: luck.reference('episode'),
    victim: before?.victim ?? luck.reference('victim'),
    profile: known,
    providerOf: providersFor(luck, providers, start),
  }
  return { episode: it.episode, victim: it.victim, profile: known, acts: enact(plot(it), start) }
}

const policeNow = { source: 'police', ground: 'specialProtection' } as const

/** The cases of adults of the first half of the year whose suspicion was not confirmed. */
function over(earlier: readonly PlayedCase[]): readonly [PlayedCase, ...PlayedCase[]] {
  const [first, ...more] = earlier.filter(({ acts }) => {
    const last = acts.at(-1)
    return last !== undefined && last.on < '2025-10-31' && JSON.stringify(last.command).includes('notConfirmedInTime')
  })
  if (!first) throw new Error('Nobody of the story can come again.')
  return [first, ...more]
}

/** The place of the provider that assesses needs too from July on, and the day from which cases are long enough to need it then. */
const assessing = { place: 7, from: '2025-06-09', inHundred: 60 } as const

/** Whom the case turns to for an element: one of those who provide it, always the same. */
function providersFor(luck: Chance, providers: readonly Provider[], start: LocalDate): Case['providerOf'] {
  const external = providers.filter(({ inHouse }) => !inHouse)
  const shift = luck.between(0, 59)
  const assessor = luck.inHundred(assessing.inHundred) && start >= assessing.from ? providers[assessing.place] : undefined
  return (element: Element) => {
    if (element === 'E2') return assessor?.ref
    const able = external.filter(({ elements }) => elements.includes(element))
    return able[shift % able.length]?.ref
  }
}
