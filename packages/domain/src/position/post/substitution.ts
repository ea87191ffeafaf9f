import { flatMap, map, pipe, right, type Either } from '@dutybook/fp'
import { keeping, nextSuperior, once, type LocalDate, type Position, type Refusal, type Rule } from '@dutybook/modelling'
import { describedOn } from './appointment.js'
import { applied, daysOf, includes, overlap, versionsDuring } from './days.js'
import type { Decide } from './decision.js'
import type { PostEvent } from './events.js'
import { changesDuring, isListed } from './listing.js'
import { refused, type PostRefusal } from './refusals.js'
import { postStreams, type Description, type Post, type Substitution } from './state.js'
import { endsAfterStart, endsWithin, notBackwards } from './term.js'

/** Somebody who is to stand in for the holder of a post. `own` is the post that they hold themselves. */
interface Starting {
  readonly post: Post
  readonly own: Post
  readonly asked: Substitution
  readonly day: LocalDate
  readonly actingAs: Position
  /** The description of the post that applies on the first day. */
  readonly description: Description
}
type StartingRule = Rule<Starting, PostRefusal>

/** Whoever stands in does so from a post of their own, on days and in duties in which nobody else does (job description 1.4–1.5). */
export const start: Decide<'StartSubstitution'> = ({ related, occurredOn: day, actor: { actingAs } }, post, asked) => {
  const { substitution } = asked
  const own = related.stateOf(postStreams, asked.ownPost)
  const known = post.standIns.find((each) => each.asked.substitution === substitution)?.asked
  return once<PostEvent, PostRefusal>({ known, asked, taken: () => refused('SUBSTITUTION_EXISTS', { substitution }) }, () =>
    pipe(
      describedOn(post, asked.from),
      flatMap((description) => acceptable({ post, own, asked, day, actingAs, description })),
      map((it) => [startedBy(it)]),
    ),
  )
}

function startedBy({ post, own, asked, description: { position } }: Starting): PostEvent {
  const ownPosition = holdingOn(own, asked, asked.from)?.position ?? position
  return { type: 'SubstitutionStarted', data: { ...asked, position, ownPosition, under: applied(versionsDuring(post, asked)) } }
}

const holdingOn = ({ holdings }: Post, { substitute }: Substitution, day: LocalDate) =>
  holdings.find((each) => each.asked.person === substitute && includes(daysOf(each), day))

/** The positions from the immediate superior upwards; the head of the agency has none inside it. */
function superiorsOf(superior: Position | undefined): readonly Position[] {
  if (superior === undefined || superior === 'directorGeneral') return ['directorGeneral']
  return [superior, ...superiorsOf(nextSuperior(superior))]
}

/** Who stands in is arranged by the immediate superior (job description 1.3), or by theirs [P]. The program may only end it. */
function bySuperior<Case extends Pick<Starting, 'description' | 'actingAs'>>(it: Case): Either<Refusal<PostRefusal>, Case> {
  if (it.actingAs === 'system') return right(it)
  const superiors = superiorsOf(it.description.superior)
  return superiors.includes(it.actingAs) ? right(it) : refused('NOT_SUPERIOR_OF_POST', { superior: superiors[0] ?? 'directorGeneral' })
}

const fromOwnPost: StartingRule = (it) => {
  const { from, to = from, ownPost: post } = it.asked
  const day = [from, to].find((each) => !holdingOn(it.own, it.asked, each))
  return day === undefined ? right(it) : refused('SUBSTITUTE_NOT_APPOINTED', { day, post }, '/ownPost')
}

const notOwnHolder: StartingRule = (it) => {
  const own = it.post.holdings.some((each) => each.asked.person === it.asked.substitute && overlap(daysOf(each), it.asked))
  return own ? refused('HOLDER_SUBSTITUTES', {}, '/substitute') : right(it)
}

/** Either description may name the other: 1.4 of the post, or 1.5 of the substitute's own. */
const listed: StartingRule = (it) => {
  const { post, own, asked } = it
  const day = [post, own].flatMap((each) => changesDuring(each, asked)).find((each) => !isListed(post, own, each))
  if (day === undefined) return right(it)
  const substitute = holdingOn(own, asked, asked.from)?.position ?? it.description.position
  return refused('SUBSTITUTE_NOT_LISTED', { day, substitute, substituted: it.description.position }, '/substitute')
}

const withinDescription: StartingRule = (it) => {
  const described = it.description.duties.map(({ duty }) => duty)
  const outside = it.asked.duties.findIndex((each) => !described.includes(each))
  if (outside < 0) return right(it)
  return refused('SCOPE_OUTSIDE_DESCRIPTION', { duty: it.asked.duties[outside] ?? '', day: it.asked.from }, `/duties/${outside}`)
}

const nobodyElse: StartingRule = (it) => {
  for (const each of it.post.standIns.filter((other) => overlap(daysOf(other), it.asked))) {
    const duty = it.asked.duties.find((asked) => each.asked.duties.includes(asked))
    if (duty !== undefined) return refused('SUBSTITUTION_OVERLAPS', { duty, substitution: each.asked.substitution })
  }
  return right(it)
}

const acceptable = keeping<Starting, PostRefusal>(
  endsAfterStart,
  notBackwards,
  bySuperior,
  fromOwnPost,
  notOwnHolder,
  listed,
  withinDescription,
  nobodyElse,
)

/** Sooner than was agreed, or on the agreed day; by a superior, or by the program once the substitute has left the post of their own. */
export const end: Decide<'EndSubstitution'> = ({ actor: { actingAs } }, post, data) => {
  const { substitution, lastDay } = data
  const standIn = post.standIns.find((each) => each.asked.substitution === substitution)
  if (!standIn) return refused('UNKNOWN_SUBSTITUTION', { substitution })
  const { asked, end: before, position } = standIn
  const taken = () => refused('ALREADY_ENDED', { lastDay: before?.lastDay ?? lastDay })
  return once<PostEvent, PostRefusal>({ known: before, asked: data, taken }, () =>
    pipe(
      describedOn(post, asked.from),
      flatMap((description) => bySuperior({ description, actingAs })),
      flatMap(() => endsWithin(asked, lastDay)),
      map(() => [{ type: 'SubstitutionEnded', data: { ...data, substitute: asked.substitute, position } } as const]),
    ),
  )
}
