import { instanceIn, type AuthorityFold, type HeldPosition, type LocalDate, type PersonRef } from '@dutybook/modelling'
import { post } from '../position/post/decider.js'
import { daysOf, includes } from '../position/post/days.js'
import type { PostEvent } from '../position/post/events.js'
import type { Holding, Post, StandIn } from '../position/post/state.js'

/** Every post by its id, as its own events make it. */
export type Posts = ReadonlyMap<string, Post>

/**
 * Whom the configuration names, because somebody must be there to make the first appointment. The director general of the
 * configuration is director general on each day for which the log appoints none: before the first appointment, and when the post is
 * vacant. From there they appoint others by commands like everybody else, and on every other day the log alone says who is director
 * general. Nobody can record their own appointment, so a director general is recorded by the one before. `system` is the program
 * itself, which no person stands in for. Whoever can change the configuration could replace the program, so this trusts nobody more.
 */
export interface RootsOfTrust {
  readonly directorGeneral: PersonRef
  readonly system?: PersonRef
}

/** Who may act as what follows from the appointments and substitutions in the streams of all posts, and the roots of trust. */
export const authorityOfLog = (roots: RootsOfTrust): AuthorityFold<Posts> => ({
  categories: [post.category],
  initialState: new Map(),
  evolve: (posts, event) => {
    const id = instanceIn(post, event)
    if (id === undefined) return posts
    // A store has checked the data of every event by its codec.
    const { type, data } = event
    return new Map(posts).set(id, post.evolve(posts.get(id) ?? post.initialState, { type, data } as PostEvent))
  },
  authority: (posts, logPosition) => ({
    logPosition,
    positionsOf: (person, day) => [...positionsInLog(posts, person, day), ...rootPositions(roots, posts, { person, day })],
  }),
})

const holds =
  (person: PersonRef, day: LocalDate) =>
  (each: Holding): boolean =>
    each.asked.person === person && includes(daysOf(each), day)

function positionsInLog(posts: Posts, person: PersonRef, day: LocalDate): readonly HeldPosition[] {
  const standsIn = ({ asked, ...each }: StandIn): boolean =>
    asked.substitute === person &&
    includes(daysOf({ asked, ...each }), day) &&
    (posts.get(asked.ownPost)?.holdings.some(holds(person, day)) ?? false)
  return [...posts.values()].flatMap(({ holdings, standIns }): readonly HeldPosition[] => [
    ...holdings.filter(holds(person, day)).map(({ position }) => ({ position, how: 'appointed' }) as const),
    ...standIns.filter(standsIn).map(({ position, asked: { duties } }) => ({ position, how: 'substitute', duties }) as const),
  ])
}

function rootPositions(
  { directorGeneral, system }: RootsOfTrust,
  posts: Posts,
  { person, day }: { readonly person: PersonRef; readonly day: LocalDate },
): readonly HeldPosition[] {
  const byLog = [...posts.values()].some(({ holdings }) =>
    holdings.some((each) => each.position === 'directorGeneral' && includes(daysOf(each), day)),
  )
  return [
    ...(person === directorGeneral && !byLog ? [{ position: 'directorGeneral', how: 'appointed' } as const] : []),
    ...(person === system ? [{ position: 'system', how: 'appointed' } as const] : []),
  ]
}
