import { right, type Either } from '@dutybook/fp'
import {
  byAuthority,
  inEuros,
  naming,
  nextSuperior,
  Position,
  refuse,
  type LocalDate,
  type Money,
  type Refusal,
  type RefusalList,
} from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { competenceOn, type Competences } from './state.js'
import type { DecisionKind } from './values.js'

/** For the list of refusals of every aggregate in which somebody decides within the limits of their competence (right R8). */
export const outsideCompetence = {
  OUTSIDE_COMPETENCE: naming(
    {
      actingAs: Position.options,
      routedTo: Position.options,
      limit: {
        none: { et: 'pädevust ei ole', en: 'no competence' },
        kind: { et: 'mitte seda liiki otsused', en: 'not this kind of decision' },
      },
    },
    byAuthority(
      [cite('AJ', '4')],
      'Otsus ei ole ametikoha „{actingAs}” pädevuses ({limit}); otsustab {routedTo}.',
      'The decision is not within the competence of the position “{actingAs}” ({limit}); it is for the {routedTo} to decide.',
    ),
  ),
} satisfies RefusalList

/** A decision that somebody is about to take. */
export interface Deciding {
  readonly actingAs: Position
  readonly day: LocalDate
  readonly amount?: Money
  readonly kind?: DecisionKind
}

/**
 * Whether the position may decide this on that day. The limit itself is still within it. Nobody has a competence that nobody gave
 * them, but the director general, who decides on all [P].
 */
export function withinCompetence(competences: Competences, deciding: Deciding): Either<Refusal<'OUTSIDE_COMPETENCE'>, Deciding> {
  const { actingAs, day, amount, kind } = deciding
  if (actingAs === 'directorGeneral') return right(deciding)
  const outside = (limit: string) => refuse('OUTSIDE_COMPETENCE', { actingAs, limit, routedTo: nextSuperior(actingAs) })
  const competence = competenceOn(competences, actingAs, day)
  if (!competence?.given) return outside('none')
  const { limit, kinds } = { limit: undefined, kinds: undefined, ...competence.asked }
  if (kinds && (kind === undefined || !kinds.includes(kind))) return outside('kind')
  return limit && amount && amount.cents > limit.cents ? outside(`${inEuros(limit)} EUR`) : right(deciding)
}
