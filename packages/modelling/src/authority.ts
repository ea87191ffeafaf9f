import type { Actor, PersonRef, Position } from './actor.js'
import type { LineNumber, RecordedEvent } from './recorded.js'
import type { Refusal } from './refusal.js'
import type { LocalDate } from './time.js'

/** A position in which somebody may act on a day: their own by appointment, or another's within the scope of a substitution. */
export type HeldPosition =
  | { readonly position: Position; readonly how: 'appointed' }
  /** `duties` are the lines of the job description that the substitution covers. */
  | { readonly position: Position; readonly how: 'substitute'; readonly duties: readonly LineNumber[] }

/** Who may act as what, as it is known at one place in the log. It answers for any day, also one before or after that place. */
export interface Authority {
  /** The position in the log up to which events were read: what was decided by it can be decided again. */
  readonly logPosition: number
  readonly positionsOf: (person: PersonRef, day: LocalDate) => readonly HeldPosition[]
}

/** How authority comes from the log. `evolve` sees only events of streams of these categories, and never throws. */
export interface AuthorityFold<State> {
  readonly categories: readonly string[]
  readonly initialState: State
  readonly evolve: (state: State, event: RecordedEvent) => State
  readonly authority: (state: State, logPosition: number) => Authority
}

/** What somebody wants to act as, and when, and in which line of the job description. */
export interface Standing {
  readonly actor: Actor
  readonly day: LocalDate
  readonly duty: string
}

export type StandingRefusal = 'NOT_APPOINTED' | 'NO_OPEN_SUBSTITUTION' | 'OUTSIDE_SCOPE'

/**
 * Why the actor may not act as they say on that day; `undefined` when they may. The position that they call their own must be theirs
 * by appointment; another one must be theirs too, or open to them by a substitution that covers the duty (domain model §4 "Position").
 */
export function standingRefusal({ positionsOf }: Authority, standing: Standing): Refusal<StandingRefusal> | undefined {
  const { actor, day, duty } = standing
  const held = positionsOf(actor.person, day)
  const isAppointed = (to: Position) => held.some(({ position, how }) => how === 'appointed' && position === to)
  if (!isAppointed(actor.position)) return { code: 'NOT_APPOINTED', facts: { position: actor.position, day } }
  if (isAppointed(actor.actingAs)) return undefined
  const open = held.flatMap((each) => (each.how === 'substitute' && each.position === actor.actingAs ? [each] : []))
  const facts = { actingAs: actor.actingAs, day }
  if (open.length === 0) return { code: 'NO_OPEN_SUBSTITUTION', facts }
  return open.some(({ duties }) => duties.some((each) => each === duty)) ? undefined : { code: 'OUTSIDE_SCOPE', facts: { ...facts, duty } }
}

/** What is asked of one person: may they act as this position on that day, in that line of the job description. */
export interface Acting {
  readonly person: PersonRef
  readonly position: Position
  readonly day: LocalDate
  readonly duty: string
}

/** Whether the person may act as the position on that day, by appointment or by an open substitution that covers the duty. */
export const mayActAs = ({ positionsOf }: Authority, { person, position, day, duty }: Acting): boolean =>
  positionsOf(person, day).some(
    (each) => each.position === position && (each.how === 'appointed' || each.duties.some((covered) => covered === duty)),
  )
