import { flatMap, pipe, right } from '@dutybook/fp'
import { daysBetween, keeping, once, type Context, type LocalDate, type Rule } from '@dutybook/modelling'
import type { EndingReason } from '../codes/index.js'
import { acting, happened, nothingNew, underWay, type Decide, type UnderWay } from './decision.js'
import { grantEnded, isOpen } from './granting.js'
import { refused, type EpisodeRefusal } from './refusals.js'
import { lastCountedDay, serviceBeganOn, standingOn } from './standing.js'
import type { Episode } from './state.js'

interface EndingCase {
  readonly episode: UnderWay
  readonly day: LocalDate
  readonly reason: EndingReason
}
type EndingRule = Rule<EndingCase, EpisodeRefusal>

/** The end of the service ends what was granted, except where the need has ended: then that was ended before. */
export const endService: Decide<'EndService'> = ({ occurredOn: day }, state, { data }) =>
  once({ known: state.ending?.asked, asked: data, taken: () => refused('EPISODE_ENDED') }, () =>
    pipe(
      underWay(state),
      flatMap((episode) => endingRules({ episode, day, reason: data.reason })),
      flatMap(() => {
        const grants = state.grants.filter(isOpen).map((each) => grantEnded(state, each, day))
        return happened(...grants, { type: 'ServiceEnded', data: { ...data, endedOn: day, days: daysOfService(state, day) } })
      }),
    ),
  )

/** From the first day on which the service rested on something, which is not counted itself (TsÜS § 135), to the last on which it did. */
function daysOfService(state: Episode, day: LocalDate): number {
  const began = serviceBeganOn(state)
  return began === undefined ? 0 : Math.max(0, daysBetween(began, lastCountedDay(state, day)))
}

const of =
  (reason: EndingReason, rule: EndingRule): EndingRule =>
  (it) =>
    it.reason === reason ? rule(it) : right(it)

/** Data of a person who objected are not processed to find another reason (OAS § 7). */
const objectionFirst: EndingRule = (it) => {
  const { objectedOn } = it.episode
  if (it.reason === 'objectedToProcessing') return objectedOn === undefined ? refused('NO_OBJECTION', {}, '/reason') : right(it)
  return objectedOn !== undefined && objectedOn <= it.day ? refused('PROCESSING_OBJECTED', { objectedOn }, '/reason') : right(it)
}

/** A need that has ended needs no element any more (OAS § 24 lg 3). */
const nothingOpen = of('needEnded', (it) => {
  const open = it.episode.grants.filter(isOpen)
  return open.length === 0 ? right(it) : refused('OPEN_GRANTS', { grants: open.map(({ asked }) => asked.grant).join(', ') }, '/reason')
})

/** Until the last day on suspicion the confirmation may still come (OAS § 24 lg 4). */
const confirmationMissed = of('notConfirmedInTime', (it) => {
  const { basis, expiresOn } = standingOn(it.episode, it.day)
  const missed = it.episode.denial !== undefined || (expiresOn !== undefined && expiresOn < it.day)
  return missed && (basis === 'provisional' || basis === 'none') ? right(it) : refused('CONFIRMATION_STILL_POSSIBLE', {}, '/reason')
})

/** Who may be in Estonia on that day has a legal basis; the agency decides on the last day of the stay itself (OAS § 24 lg 5 and 7). */
const noBasisToStay = of('noLegalBasis', (it) => {
  const legalStay = it.episode.codes?.person.legalStay
  const { basis, expiresOn } = standingOn(it.episode, it.day)
  const ownRight = legalStay === 'eeCitizen' || legalStay === 'euRight'
  const stayRuns = basis === 'legalStay' && expiresOn !== undefined && it.day < expiresOn
  return ownRight || stayRuns ? refused('LEGAL_BASIS_STANDS', {}, '/reason') : right(it)
})

const endingRules = keeping(objectionFirst, nothingOpen, confirmationMissed, noBasisToStay)

/** Processing for offering services stops at once (OAS § 7); what was granted ends when the service is ended. */
export const recordObjection: Decide<'RecordProcessingObjection'> = ({ occurredOn: objectedOn }, state) =>
  state.objectedOn === undefined
    ? pipe(
        underWay(state),
        flatMap(() => happened({ type: 'ProcessingObjectionRecorded', data: { objectedOn } })),
      )
    : nothingNew

const nothingGiven = (it: { readonly context: Context; readonly episode: UnderWay }) => {
  const { basis } = standingOn(it.episode, it.context.occurredOn)
  return basis === 'none' && it.episode.grants.every(({ asked }) => asked.element === 'E1')
}

/** The service is refused before it began; after that it is ended. First help (E1) is no beginning. */
export const refuseService: Decide<'RefuseService'> = (context, state, { data }) =>
  once({ known: state.refusal?.asked, asked: data, taken: () => refused('EPISODE_ENDED') }, () =>
    acting<'RefuseService'>(context, state, {
      data,
      rules: (it) => (nothingGiven(it) ? right(it) : refused('SERVICE_ALREADY_BEGUN')),
      then: () => {
        const grants = state.grants.filter(isOpen).map((each) => grantEnded(state, each, context.occurredOn))
        return happened(...grants, { type: 'ServiceRefused', data: { ...data, refusedOn: context.occurredOn } })
      },
    }),
  )
