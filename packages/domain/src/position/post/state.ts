import { without, type LocalDate, type RecordOf } from '@dutybook/modelling'
import type { appointment, description, PostEvent, substitution, vacating, substitutionEnd } from './events.js'
import type { StaffPosition } from './values.js'

export type Description = RecordOf<typeof description>
export type Appointment = RecordOf<typeof appointment>
export type Substitution = RecordOf<typeof substitution>
export type Vacating = RecordOf<typeof vacating>
export type SubstitutionEnd = RecordOf<typeof substitutionEnd>

/** A version of the description, in the order of the orders that confirmed them. */
export interface Version {
  readonly confirmed: Description
  readonly inForce: boolean
}

/** Something asked for from a day on, for good or until a day, and how it ended if it did before. */
export interface Term<Asked extends { readonly from: LocalDate; readonly to?: LocalDate }, End extends { readonly lastDay: LocalDate }> {
  readonly asked: Asked
  readonly end?: End
}

export type Holding = Term<Appointment, Vacating> & { readonly position: StaffPosition }
export type StandIn = Term<Substitution, SubstitutionEnd> & { readonly position: StaffPosition }

/** One post: what is described, who holds it, who stands in for its holder. All of the past stays: an act may be recorded late. */
export interface Post {
  readonly versions: readonly Version[]
  readonly holdings: readonly Holding[]
  readonly standIns: readonly StandIn[]
}

export const noPost: Post = { versions: [], holdings: [], standIns: [] }

/** The streams of posts, for a rule that looks at another post. */
export const postStreams = { category: 'position', initialState: noPost }

type DataOf<Type extends PostEvent['type']> = Extract<PostEvent, { type: Type }>['data']
type Evolve<Type extends PostEvent['type']> = (post: Post, data: DataOf<Type>) => Post

export const confirmed: Evolve<'PositionDescriptionConfirmed'> = (post, data) => ({
  ...post,
  versions: [...post.versions, { confirmed: without(data, 'appointments', 'substitutions'), inForce: false }],
})

export const entered: Evolve<'PositionDescriptionEnteredIntoForce'> = (post, { order }) => ({
  ...post,
  versions: post.versions.map((each) => (each.confirmed.order === order ? { ...each, inForce: true } : each)),
})

export const filled: Evolve<'PositionFilled'> = (post, { position, ...data }) => ({
  ...post,
  holdings: [...post.holdings, { asked: without(data, 'under', 'exceptions'), position }],
})

export const vacated: Evolve<'PositionVacated'> = (post, data) => ({
  ...post,
  holdings: post.holdings.map((each) =>
    each.asked.appointment === data.appointment ? { ...each, end: without(data, 'person', 'position') } : each,
  ),
})

export const started: Evolve<'SubstitutionStarted'> = (post, { position, ...data }) => ({
  ...post,
  standIns: [...post.standIns, { asked: without(data, 'ownPosition', 'under'), position }],
})

export const ended: Evolve<'SubstitutionEnded'> = (post, data) => ({
  ...post,
  standIns: post.standIns.map((each) =>
    each.asked.substitution === data.substitution ? { ...each, end: without(data, 'substitute', 'position') } : each,
  ),
})
