import { flatMap, pipe, right } from '@dutybook/fp'
import { once, pointerOf, without, type Context } from '@dutybook/modelling'
import { happened, nothingNew, type Decide } from './decision.js'
import { foundPrecept, pointIn, preceptOf, type FoundPrecept } from './enforcement.js'
import type { PointId } from './precept-values.js'
import { refused } from './refusals.js'
import { underWay, type Staged } from './stage.js'
import type { Annulment, Challenge, Precept, Proceeding } from './state.js'

const challenged = (context: Context, state: Proceeding, { precept }: Challenge): Staged<FoundPrecept> =>
  pipe(
    underWay(context, state),
    flatMap((proceeding) => foundPrecept(context, proceeding, precept)),
  )

const standing = ({ points }: Precept): readonly PointId[] =>
  points.filter(({ status }) => status !== 'annulled').map(({ issued }) => issued.point)

/** The provider challenges what still stands of a precept. A challenge after the term is put on record as late, not turned away (HMS § 75). */
export const recordChallenge: Decide<'RecordChallenge'> = (context, state, { data }) => {
  const known = preceptOf(state, data.precept)?.challenges.find(({ reference }) => reference === data.reference)
  if (known) return nothingNew
  return pipe(
    challenged(context, state, data),
    flatMap(({ precept }) => {
      const points = standing(precept)
      const late = context.occurredOn > precept.challengeUntil
      if (points.length === 0) return refused('PRECEPT_ANNULLED', { precept: data.precept })
      return happened({ type: 'PreceptChallenged', data: { ...data, points, late } })
    }),
  )
}

/** There is a challenge and it has not been decided: only then is there something to suspend for or to decide (HMS § 81 [K]). */
function waitingForDecision(found: FoundPrecept): Staged<FoundPrecept> {
  const { precept, challenges, pending } = found.precept
  if (challenges.length === 0) return refused('NO_CHALLENGE', { precept })
  return pending ? right(found) : refused('ALREADY_DECIDED', { precept })
}

/** While a challenge waits, enforcement may be suspended, until a day or until the decision (HMS § 81 [K]). */
export const suspendEnforcement: Decide<'SuspendEnforcement'> = (context, state, { data }) => {
  const { reference } = data
  const found = preceptOf(state, data.precept)?.suspensions.find((each) => each.reference === reference)
  const known = found && without(found, 'from', 'endedOn')
  return once({ known, asked: data, taken: () => refused('SUSPENSION_EXISTS', { reference }) }, () =>
    pipe(
      challenged(context, state, data),
      flatMap(waitingForDecision),
      flatMap(({ precept }) =>
        happened({ type: 'EnforcementSuspended', data: { ...data, points: standing(precept), from: context.occurredOn } }),
      ),
    ),
  )
}

/** The challenge is not allowed: what stands of the precept stays. A challenge to a higher body is a new challenge with its own decision. */
export const upholdPrecept: Decide<'UpholdPrecept'> = (context, state, { data }) => {
  const known = preceptOf(state, data.precept)?.upheld.some(({ reference }) => reference === data.reference)
  if (known) return nothingNew
  return pipe(
    challenged(context, state, data),
    flatMap(waitingForDecision),
    flatMap(({ precept }) =>
      happened({ type: 'PreceptUpheld', data: { ...data, points: standing(precept), decidedOn: context.occurredOn } }),
    ),
  )
}

/**
 * The whole precept or some points are annulled, on a challenge or, where nobody challenged it, of the agency's own accord
 * (HMS § 64 [K]). It decides the challenge: the points that it does not name stay. After a decision it takes a new challenge [P].
 */
export const annulPrecept: Decide<'AnnulPrecept'> = (context, state, { data }) => {
  const { precept } = data
  const known = preceptOf(state, precept)?.annulled.find(({ reference }) => reference === data.reference)
  return once({ known, asked: data, taken: () => refused('ALREADY_DECIDED', { precept }) }, () =>
    pipe(
      challenged(context, state, data),
      flatMap((found) => (found.precept.challenges.length === 0 ? right(found) : waitingForDecision(found))),
      flatMap((found) => stillStanding(found, data)),
      flatMap(({ precept: annulled }) =>
        happened({ type: 'PreceptAnnulled', data: { ...data, remaining: remaining(annulled, data), decidedOn: context.occurredOn } }),
      ),
    ),
  )
}

const remaining = (precept: Precept, { points }: Annulment): readonly PointId[] =>
  standing(precept).filter((each) => !points.includes(each))

/** Each point is named once, is one of this precept, and has not been annulled before. */
function stillStanding(found: FoundPrecept, { precept, points }: Annulment): Staged<FoundPrecept> {
  for (const [index, point] of points.entries()) {
    const [known, at] = [pointIn(found.precept, point), pointerOf(['points', index])]
    if (points.indexOf(point) < index) return refused('POINT_NAMED_TWICE', { point }, at)
    if (!known) return refused('UNKNOWN_POINT', { precept, point }, at)
    if (known.status === 'annulled') return refused('ALREADY_DECIDED', { precept }, at)
  }
  return right(found)
}
