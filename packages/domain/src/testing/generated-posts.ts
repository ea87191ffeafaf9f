import { isLeft } from '@dutybook/fp'
import {
  Actor,
  decideWithKernelRules,
  Instant,
  plusDays,
  relatedTo,
  streamOf,
  type LocalDate,
  type RecordedEvent,
} from '@dutybook/modelling'
import { inLogOrder, recorded, valid, type Plain } from '@dutybook/modelling/testing'
import fc, { type Arbitrary } from 'fast-check'
import { PostCommand } from '../position/post/commands.js'
import { post } from '../position/post/decider.js'
import type { PostEvent } from '../position/post/events.js'
import type { Post } from '../position/post/state.js'
import { people } from './people.js'
import { plainDescription } from './post-samples.js'
import { estonia } from './sample.js'

const first = '2025-01-01' as LocalDate

/** The days on which the generated histories play. */
export const generatedDays: readonly LocalDate[] = Array.from({ length: 130 }, (_, n) => plusDays(first, n))

export const generatedPersons = ['person-0001', 'person-0002', 'person-0003', 'person-0004'] as const

const postsOf = {
  'post-manager1': 'serviceManager',
  'post-adviser1': 'adviser',
  'post-adviser2': 'adviser',
  'post-head1': 'headOfDivision',
  'post-director1': 'directorGeneral',
} as const
const postIds = Object.keys(postsOf) as readonly (keyof typeof postsOf)[]

/** Something that is tried with a post, so many days after the move before it; its days are counted from that day. */
interface Move {
  readonly kind: 'fill' | 'vacate' | 'start' | 'end'
  readonly id: (typeof postIds)[number]
  readonly ownPost: string
  readonly person: string
  readonly duties: readonly string[]
  readonly after: number
  readonly ahead: number
  readonly length: number | null
}

const anyPost = fc.constantFrom(...postIds)
const aFewDays = fc.nat({ max: 20 })

const moves: Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('fill', 'fill', 'vacate', 'start', 'start', 'start', 'end'),
    id: anyPost,
    ownPost: anyPost,
    person: fc.constantFrom(...generatedPersons),
    duties: fc.subarray(['3.4', '3.5'], { minLength: 1 }),
    after: fc.nat({ max: 3 }),
    ahead: aFewDays,
    length: fc.option(aFewDays, { freq: 2 }),
  }),
  { minLength: 20, maxLength: 60 },
)

/** Histories of a few posts, made by commands that the rules accepted, as one log. */
export const postLogs: Arbitrary<readonly RecordedEvent[]> = moves.map(logOf)

type Posts = Map<string, Post>

const stateOf = (posts: Posts, id: string): Post => posts.get(id) ?? post.initialState

function logOf(all: readonly Move[]): readonly RecordedEvent[] {
  const posts: Posts = new Map()
  const described = postIds.flatMap((id, index) => given(posts, id, first, description(postsOf[id], `12-${index}`)))
  let today = first
  const events = all.flatMap((move) => {
    today = plusDays(today, move.after)
    return given(posts, move.id, today, commandOf(move, stateOf(posts, move.id), today))
  })
  return inLogOrder([...described, ...events])
}

/** Everybody may stand in for everybody, so that only days and duties decide. */
const description = (position: (typeof postsOf)[keyof typeof postsOf], order: string): Plain<PostCommand> => ({
  type: 'ConfirmPositionDescription',
  data: { ...plainDescription(position, order), substitutes: Object.values(postsOf), effectiveFrom: first },
})

function commandOf(
  { kind, person, ownPost, duties, ahead, length }: Move,
  { holdings, standIns }: Post,
  today: LocalDate,
): Plain<PostCommand> {
  const from = plusDays(today, ahead)
  const days = length === null ? { from } : { from, to: plusDays(from, length) }
  switch (kind) {
    case 'fill':
      return { type: 'FillPosition', data: { appointment: `a${holdings.length}`, person, staffKind: 'official', order: '14-1', ...days } }
    case 'vacate':
      return { type: 'VacatePosition', data: { appointment: `a${holdings.length - 1}`, lastDay: from, order: '14-2' } }
    case 'start':
      return { type: 'StartSubstitution', data: { substitution: `s${standIns.length}`, substitute: person, ownPost, duties, ...days } }
    case 'end':
      return { type: 'EndSubstitution', data: { substitution: `s${standIns.length - 1}`, lastDay: from } }
  }
}

/** What comes of a command: nothing when it is not of its codec or is refused. */
function given(posts: Posts, id: string, occurredOn: LocalDate, plain: Plain<PostCommand>): readonly RecordedEvent[] {
  const command = PostCommand.decode(plain)
  const events = isLeft(command) ? [] : decided(posts, id, command.right, occurredOn)
  posts.set(id, events.reduce(post.evolve, stateOf(posts, id)))
  return events.map((event) => recorded(streamOf(post, id), event, { occurredOn }))
}

function decided(posts: Posts, id: string, command: PostCommand, occurredOn: LocalDate): readonly PostEvent[] {
  const state = stateOf(posts, id)
  const needs = post.needs?.(state, command, id) ?? []
  const related = relatedTo(new Map(needs.map((each) => [streamOf(post, each.id), stateOf(posts, each.id)])))
  const now = valid(Instant, `${occurredOn}T09:00:00.000Z`)
  const context = { ...estonia, id, now, occurredOn, actor: valid(Actor, people.director), related }
  const decision = decideWithKernelRules(post, context, state, command)
  return isLeft(decision) ? [] : decision.right
}
