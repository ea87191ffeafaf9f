import { flatMap, pipe, right } from '@dutybook/fp'
import { once, pointerOf, without, type Context, type LocalDate } from '@dutybook/modelling'
import { happened, nothingNew, type Decide } from './decision.js'
import { foundPrecept, isAnnulledOn, pointIn, preceptOf, type FoundPrecept } from './enforcement.js'
import { lastOf, notBefore } from './order-of-days.js'
import type { PointId } from './precept-values.js'
import { refused } from './refusals.js'
import { underWay, type Staged } from './stage.js'
import type { Annulment, Challenge, ChallengeOnRecord, Precept, Proceeding } from './state.js'

const challenged = (context: Context, state: Proceeding, { precept }: Challenge): Staged<FoundPrecept> =>
  pipe(
    underWay(context, state),
    flatMap((proceeding) => foundPrecept(context, proceeding, precept)),
  )

/** What stands of the precept on the day of the act. */
const standing = ({ points }: Precept, { occurredOn }: Context): readonly PointId[] =>
  points.filter((point) => !isAnnulledOn(point, occurredOn)).map(({ issued }) => issued.point)

/** The provider challenges what still stands of a precept. A challenge after the term is put on record as late, not turned away (HMS § 75). */
export const recordChallenge: Decide<'RecordChallenge'> = (context, state, { data }) => {
  const known = preceptOf(state, data.precept)?.challenges.find(({ reference }) => reference === data.reference)
  if (known) return nothingNew
  return pipe(
    challenged(context, state, data),
    flatMap(({ precept }) => {
      const points = standing(precept, context)
      const late = context.occurredOn > precept.challengeUntil
      if (points.length === 0) return refused('PRECEPT_ANNULLED', { precept: data.precept })
      return happened({ type: 'PreceptChallenged', data: { ...data, points, challengedOn: context.occurredOn, late } })
    }),
  )
}

const challengesBy = ({ occurredOn }: Context, { precept }: FoundPrecept): readonly ChallengeOnRecord[] =>
  precept.challenges.filter(({ on }) => on <= occurredOn)

/** By that day there is a challenge, and it has not been decided: only then is there something to suspend for or to decide (HMS § 81 [K]). */
function waitingForDecision(context: Context, found: FoundPrecept): Staged<FoundPrecept> {
  const { precept } = found.precept
  const challenges = challengesBy(context, found)
  if (challenges.length === 0) return refused('NO_CHALLENGE', { precept })
  return challenges.some(({ decided }) => !decided) ? right(found) : refused('ALREADY_DECIDED', { precept })
}

/** A suspension that lasts until the decision began before it; else no decision would end it. */
const afterSuspension = (context: Context, found: FoundPrecept): Staged<FoundPrecept> => {
  const waiting = found.precept.suspensions.filter(({ until, endedOn }) => until === undefined && endedOn === undefined)
  return notBefore(context, lastOf(waiting.map(({ from }) => from)), found)
}

/** While a challenge waits, enforcement may be suspended, until a day or until the decision (HMS § 81 [K]). */
export const suspendEnforcement: Decide<'SuspendEnforcement'> = (context, state, { data }) => {
  const { reference } = data
  const found = preceptOf(state, data.precept)?.suspensions.find((each) => each.reference === reference)
  const known = found && without(found, 'from', 'endedOn')
  return once({ known, asked: data, taken: () => refused('SUSPENSION_EXISTS', { reference }) }, () =>
    pipe(
      challenged(context, state, data),
      flatMap((found) => waitingForDecision(context, found)),
      flatMap(({ precept }) =>
        happened({ type: 'EnforcementSuspended', data: { ...data, points: standing(precept, context), from: context.occurredOn } }),
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
    flatMap((found) => waitingForDecision(context, found)),
    flatMap((found) => afterSuspension(context, found)),
    flatMap(({ precept }) =>
      happened({ type: 'PreceptUpheld', data: { ...data, points: standing(precept, context), decidedOn: context.occurredOn } }),
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
      flatMap((found) => (challengesBy(context, found).length === 0 ? right(found) : waitingForDecision(context, found))),
      flatMap((found) => afterSuspension(context, found)),
      flatMap((found) => stillStanding(found, data)),
      flatMap((found) => notBefore(context, lastOf(daysOfWhatFell(found, data)), found)),
      flatMap(({ precept: annulled }) =>
        happened({
          type: 'PreceptAnnulled',
          data: { ...data, remaining: remaining(annulled, data, context), decidedOn: context.occurredOn },
        }),
      ),
    ),
  )
}

/** What was challenged, extended, fulfilled or penalised was in force on that day: an annulment comes after it. */
const daysOfWhatFell = ({ precept }: FoundPrecept, { points }: Annulment): readonly (LocalDate | undefined)[] => [
  ...precept.challenges.map(({ on }) => on),
  ...precept.points
    .filter(({ issued }) => points.includes(issued.point))
    .flatMap(({ extendedOn, fulfilledOn, penalisedOn }) => [extendedOn, fulfilledOn, penalisedOn]),
]

const remaining = (precept: Precept, { points }: Annulment, context: Context): readonly PointId[] =>
  standing(precept, context).filter((each) => !points.includes(each))

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
