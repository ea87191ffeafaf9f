import { flatMap, pipe, right } from '@dutybook/fp'
import { daysBetween, keeping, once, type LocalDate } from '@dutybook/modelling'
import { happened, nothingNew, type Decide } from './decision.js'
import { entitledOf } from './entitled.js'
import type { EpisodeEvent } from './episode-event.js'
import { barTo } from './grant-bars.js'
import { refused, type EpisodeRefusal } from './refusals.js'
import { lastCountedDay } from './standing.js'
import type { Episode, Grant, GrantOnRecord } from './state.js'
import type { Context, Rule } from '@dutybook/modelling'

interface GrantCase {
  readonly context: Context
  readonly state: Episode
  readonly grant: Grant
}
type GrantRule = Rule<GrantCase, EpisodeRefusal>

export const isOpen = ({ endedOn }: GrantOnRecord): boolean => endedOn === undefined

/** One of the ten elements (OAS § 24 lg 2), from the day of the act on. */
export const grantElement: Decide<'GrantElement'> = (context, state, { data: grant }) => {
  const known = state.grants.find(({ asked }) => asked.grant === grant.grant)?.asked
  return once({ known, asked: grant, taken: () => refused('GRANT_EXISTS') }, () =>
    pipe(
      grantRules({ context, state, grant }),
      flatMap(() => happened({ type: 'ServiceElementGranted', data: { ...grant, from: context.occurredOn } })),
    ),
  )
}

const entitled: GrantRule = (it) => {
  const { law, occurredOn: day } = it.context
  const bar = barTo({ state: entitledOf(it.state), day, law, element: it.grant.element })
  return bar ? refused(bar.code, bar.facts) : right(it)
}

const notYetGranted: GrantRule = (it) => {
  const { element } = it.grant
  const running = it.state.grants.some((each) => isOpen(each) && each.asked.element === element)
  return running ? refused('ELEMENT_ALREADY_GRANTED', { element }, '/element') : right(it)
}

/** Whether the insurance pays must be known first; of an insured person only the rest is paid (OAS § 24 lg 8). */
const uninsuredPart: GrantRule = (it) => {
  const { insurance } = it.state
  const { healthCost } = it.grant
  if (healthCost === undefined) return right(it)
  if (insurance === undefined || insurance === 'unknown') return refused('HEALTH_INSURANCE_UNKNOWN', {}, '/healthCost')
  return insurance === 'insured' && healthCost === 'whole' ? refused('INSURED_PART_NOT_PAID', {}, '/healthCost') : right(it)
}

const grantRules = keeping(entitled, notYetGranted, uninsuredPart)

/**
 * The end of a grant. As with every term, the day of its beginning is not counted (TsÜS § 135); nor is a day after the right to the
 * service or after an objection.
 */
export function grantEnded(state: Episode, { asked, on }: GrantOnRecord, day: LocalDate): EpisodeEvent {
  const counted = lastCountedDay(state, day)
  const lastDay = counted < on ? on : counted
  return { type: 'ServiceElementEnded', data: { grant: asked.grant, element: asked.element, lastDay, days: daysBetween(on, lastDay) } }
}

export const endElement: Decide<'EndElement'> = ({ occurredOn }, state, { data }) => {
  const found = state.grants.find(({ asked }) => asked.grant === data.grant)
  if (!found) return refused('UNKNOWN_GRANT', { grant: data.grant }, '/grant')
  if (!isOpen(found)) return nothingNew
  return occurredOn < found.on ? refused('ENDS_BEFORE_START', { from: found.on }) : happened(grantEnded(state, found, occurredOn))
}
