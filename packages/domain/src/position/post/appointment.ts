import { flatMap, isLeft, map, pipe, right, type Either } from '@dutybook/fp'
import { keeping, once, type Context, type LocalDate, type Need, type Refusal, type Rule } from '@dutybook/modelling'
import { qualificationFile } from '../qualification/decider.js'
import { exceptionsNeeded } from '../qualification/requirements-met.js'
import { noFile, type QualificationFile } from '../qualification/state.js'
import { applied, daysOf, overlap, versionOn, versionsDuring } from './days.js'
import type { DataOf, Decide } from './decision.js'
import type { PostEvent } from './events.js'
import { refused, type PostRefusal } from './refusals.js'
import type { Appointment, Description, Post } from './state.js'
import { endsAfterStart, endsWithin, notBackwards } from './term.js'

/** Somebody who is to be appointed on a day, and what is proved of them. */
interface Filling {
  readonly post: Post
  readonly asked: Appointment
  readonly day: LocalDate
  readonly file: QualificationFile
}
type FillingRule = Rule<Filling, PostRefusal>

/** What is proved of the person is asked of their file, where one is named. */
export const fileNeeded = ({ qualificationFile: id }: DataOf<'FillPosition'>): readonly Need[] =>
  id === undefined ? [] : [{ decider: qualificationFile, id }]

const fileOf = ({ related }: Context, { qualificationFile: id }: Appointment): QualificationFile =>
  id === undefined ? noFile : related.stateOf(qualificationFile, id)

/** One post, one holder at a time, who meets the requirements that apply on the day of the appointment (job description 7). */
export const fill: Decide<'FillPosition'> = (context, post, asked) => {
  const { appointment } = asked
  const known = post.holdings.find((each) => each.asked.appointment === appointment)?.asked
  return once<PostEvent, PostRefusal>({ known, asked, taken: () => refused('APPOINTMENT_EXISTS', { appointment }) }, () =>
    pipe(
      acceptable({ post, asked, day: context.occurredOn, file: fileOf(context, asked) }),
      flatMap((it) => described(it, context)),
    ),
  )
}

const ownFile: FillingRule = (it) => {
  const { person, qualificationFile: file } = it.asked
  return file === undefined || it.file.person === person ? right(it) : refused('FILE_OF_ANOTHER', { file }, '/qualificationFile')
}

const vacant: FillingRule = (it) => {
  const holding = it.post.holdings.find((each) => overlap(daysOf(each), it.asked))
  return holding ? refused('POST_FILLED', { appointment: holding.asked.appointment, from: holding.asked.from }) : right(it)
}

const acceptable = keeping<Filling, PostRefusal>(endsAfterStart, notBackwards, vacant, ownFile)

function described(it: Filling, { law }: Context): Either<Refusal<PostRefusal>, readonly PostEvent[]> {
  const { post, asked, file } = it
  const description = describedOn(post, asked.from)
  if (isLeft(description)) return description
  const { position, requirements } = description.right
  return pipe(
    exceptionsNeeded({ file, requirements, position, day: asked.from, law }),
    map((exceptions) => {
      const data = { ...asked, position, under: applied(versionsDuring(post, asked)), exceptions }
      return [{ type: 'PositionFilled', data } as const]
    }),
  )
}

/** Who acts without a description acts under no wording of the duties. */
export function describedOn(post: Post, day: LocalDate): Either<Refusal<PostRefusal>, Description> {
  const description = versionOn(post, day)
  return description ? right(description) : refused('NO_DESCRIPTION', { day })
}

/** With the post goes every authority that rests on it, from the day after on. */
export const vacate: Decide<'VacatePosition'> = (_context, { holdings }, data) => {
  const { appointment, lastDay } = data
  const holding = holdings.find((each) => each.asked.appointment === appointment)
  if (!holding) return refused('UNKNOWN_APPOINTMENT', { appointment })
  const { asked, end, position } = holding
  const taken = () => refused('ALREADY_VACATED', { lastDay: end?.lastDay ?? lastDay })
  return once<PostEvent, PostRefusal>({ known: end, asked: data, taken }, () =>
    pipe(
      endsWithin(asked, lastDay),
      map(() => [{ type: 'PositionVacated', data: { ...data, person: asked.person, position } } as const]),
    ),
  )
}
