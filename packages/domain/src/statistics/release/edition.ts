import { right, type Either } from '@dutybook/fp'
import type { Context, Decision, Refusal } from '@dutybook/modelling'
import type { StatisticsReleaseCommand } from './commands.js'
import type { StatisticsReleaseEvent } from './events.js'
import { refused, type StatisticsReleaseRefusal } from './refusals.js'
import type { Edition, PlannedRelease, StatisticsRelease } from './state.js'

export type DataOf<Type extends StatisticsReleaseCommand['type']> = Extract<StatisticsReleaseCommand, { type: Type }>['data']
export type ReleaseDecision = Decision<StatisticsReleaseEvent, StatisticsReleaseRefusal>
export type OrRefused<A> = Either<Refusal<StatisticsReleaseRefusal>, A>

/** The edition in hand: planned, and nothing is done to it on a day before the last act. */
export function editionInHand({ occurredOn }: Context, state: StatisticsRelease): OrRefused<PlannedRelease> {
  if (state.status === 'none') return refused('NOT_PLANNED')
  return occurredOn < state.edition.lastOn ? refused('ACT_BEFORE_LAST', { day: state.edition.lastOn }) : right(state)
}

/** An edition that is out is as it is: figures are compiled and checked for the next one. */
export const notOut = (planned: PlannedRelease): OrRefused<PlannedRelease> =>
  planned.edition.stage === 'released' ? refused('EDITION_RELEASED', { number: planned.edition.number }) : right(planned)

export const checkedIn = ({ stage, checked, number }: Edition): OrRefused<NonNullable<Edition['checked']>> =>
  stage === 'checked' && checked ? right(checked) : refused('NOT_CHECKED', { number })
