import { right, type Either } from '@dutybook/fp'
import type { Context, LocalDate, Refusal } from '@dutybook/modelling'
import { refused, type ProceedingRefusal } from './refusals.js'
import type { Proceeding } from './state.js'

/** What is recorded late is recorded as late; only an order of days that cannot have been is refused. */
export const notBefore = <Stage>(
  { occurredOn }: Context,
  earliest: LocalDate | undefined,
  stage: Stage,
): Either<Refusal<ProceedingRefusal>, Stage> =>
  earliest === undefined || earliest <= occurredOn ? right(stage) : refused('BEFORE_EARLIER_ACT', { occurredOn, earliest })

/** The latest day of an act that the proceeding keeps the day of, whenever it was recorded. */
export const latestDayOf = ({ proposedOn, concurredOn, initiatedOn, visitedOn, findings, precepts }: Proceeding): LocalDate | undefined =>
  [
    proposedOn,
    concurredOn,
    initiatedOn,
    visitedOn,
    ...findings.flatMap(({ foundOn, heardOn }) => [foundOn, heardOn]),
    ...precepts.flatMap(daysOf),
  ]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)

const daysOf = ({ notifiedOn, points, suspensions, decisions }: Proceeding['precepts'][number]): readonly (LocalDate | undefined)[] => [
  notifiedOn,
  ...decisions,
  ...suspensions.map(({ from }) => from),
  ...points.flatMap(({ fulfilledOn, annulledOn }) => [fulfilledOn, annulledOn]),
]
