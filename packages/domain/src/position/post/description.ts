import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import { keeping, once, plusDays, type LocalDate, type Refusal, type Rule } from '@dutybook/modelling'
import { appliesFrom, daysOf, overlap } from './days.js'
import type { DataOf, Decide } from './decision.js'
import type { PostEvent } from './events.js'
import { refused, type PostRefusal } from './refusals.js'
import { confirmed, type Description, type Post } from './state.js'

/** A description that is to be confirmed on a day. */
interface Confirming {
  readonly post: Post
  readonly asked: Description
  readonly day: LocalDate
}
type ConfirmingRule = Rule<Confirming, PostRefusal>

const versionOf = ({ versions }: Post, order: string) => versions.find((each) => each.confirmed.order === order)

/** Job descriptions are confirmed by the director general's order (ATS § 52 lg 1 p 2). One that is effective by then enters into force at once. */
export const confirm: Decide<'ConfirmPositionDescription'> = ({ occurredOn: day }, post, asked) => {
  const known = versionOf(post, asked.order)?.confirmed
  return once<PostEvent, PostRefusal>({ known, asked, taken: () => refused('DESCRIPTION_EXISTS', { order: asked.order }) }, () =>
    pipe(
      acceptable({ post, asked, day }),
      flatMap(() => {
        const data = { ...asked, ...concerned(post, asked) }
        return right([{ type: 'PositionDescriptionConfirmed', data } as const, ...entries(confirmed(post, data), day)])
      }),
    ),
  )
}

/** Those who hold the post, or stand in for its holder, on a day from which the new version applies. */
const concerned = ({ holdings, standIns }: Post, asked: Description) => {
  const days = { from: appliesFrom(asked) }
  return {
    appointments: holdings.filter((each) => overlap(daysOf(each), days)).map((each) => each.asked.appointment),
    substitutions: standIns.filter((each) => overlap(daysOf(each), days)).map((each) => each.asked.substitution),
  }
}

/** An order does not enter into force before its own day; what it wants of the past, it says as such. */
const statesRetroactivity: ConfirmingRule = (it) => {
  const { effectiveFrom, retroactiveFrom } = it.asked
  if (effectiveFrom < it.day) return refused('EFFECTIVE_BEFORE_ORDER', { effectiveFrom }, '/effectiveFrom')
  if (retroactiveFrom === undefined || retroactiveFrom < effectiveFrom) return right(it)
  return refused('RETROACTIVE_NOT_EARLIER', { effectiveFrom, retroactiveFrom }, '/retroactiveFrom')
}

const sameRole: ConfirmingRule = (it) => {
  const position = it.post.versions[0]?.confirmed.position ?? it.asked.position
  return position === it.asked.position ? right(it) : refused('POSITION_OF_POST_DIFFERS', { position }, '/position')
}

const eachDutyOnce: ConfirmingRule = (it) => {
  const duties = it.asked.duties.map(({ duty }) => duty)
  const twice = duties.findIndex((each, index) => duties.indexOf(each) < index)
  return twice < 0 ? right(it) : refused('DUTY_TWICE', { duty: duties[twice] ?? '' }, `/duties/${twice}/duty`)
}

/** Never two versions for one day: a new one supersedes the last, and enters into force and applies after it. */
const supersedesLast: ConfirmingRule = (it) => {
  const { post, asked } = it
  const last = post.versions.at(-1)?.confirmed
  const { supersedes } = asked
  if (supersedes !== undefined && !versionOf(post, supersedes)) return refused('UNKNOWN_DESCRIPTION', { order: supersedes }, '/supersedes')
  if (!last || (supersedes === last.order && follows(last, asked))) return right(it)
  const from = [last.effectiveFrom, appliesFrom(last)].toSorted().at(-1) ?? last.effectiveFrom
  return refused('DESCRIPTIONS_OVERLAP', { order: last.order, from })
}

const follows = (last: Description, next: Description): boolean =>
  last.effectiveFrom < next.effectiveFrom && appliesFrom(last) < appliesFrom(next)

const acceptable = keeping<Confirming, PostRefusal>(statesRetroactivity, sameRole, eachDutyOnce, supersedesLast)

/** The day has come: said once by whoever watches the calendar. A version that should have been in force before is caught up with. */
export const enterIntoForce: Decide<'EnterPositionDescriptionIntoForce'> = ({ occurredOn: day }, post, { order }) =>
  pipe(
    known(post, order),
    flatMap(({ effectiveFrom }) => {
      if (effectiveFrom > day) return refused('NOT_YET_EFFECTIVE', { effectiveFrom })
      return right(entries(post, effectiveFrom))
    }),
  )

function known(post: Post, order: DataOf<'EnterPositionDescriptionIntoForce'>['order']): Either<Refusal<PostRefusal>, Description> {
  const version = versionOf(post, order)
  return version ? right(version.confirmed) : refused('UNKNOWN_DESCRIPTION', { order })
}

/** The versions that enter into force up to a day, each with the end of the one before it. */
const entries = ({ versions }: Post, day: LocalDate): readonly PostEvent[] =>
  versions.flatMap(({ confirmed: version, inForce }, index) => {
    if (inForce || version.effectiveFrom > day) return []
    const before = versions[index - 1]?.confirmed
    return [
      { type: 'PositionDescriptionEnteredIntoForce', data: { order: version.order, from: appliesFrom(version) } } as const,
      ...(before ? [superseded(before, version)] : []),
    ]
  })

const superseded = ({ order }: Description, by: Description): PostEvent => ({
  type: 'PositionDescriptionSuperseded',
  data: { order, by: by.order, lastDay: plusDays(appliesFrom(by), -1) },
})
