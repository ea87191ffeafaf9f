import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import type { Context, Decision, Refusal, Rule } from '@dutybook/modelling'
import type { EpisodeCommand } from './commands.js'
import type { Entitled } from './entitled.js'
import type { EpisodeEvent } from './episode-event.js'
import { refused, type EpisodeRefusal } from './refusals.js'
import type { Dated, Episode, Referral } from './state.js'
import type { VictimRef } from './values.js'

export type EpisodeDecision = Decision<EpisodeEvent, EpisodeRefusal>
type CommandOf<Type extends EpisodeCommand['type']> = Extract<EpisodeCommand, { type: Type }>

/** The decision on one kind of command. */
export type Decide<Type extends EpisodeCommand['type']> = (context: Context, state: Episode, command: CommandOf<Type>) => EpisodeDecision

/** An act on an episode that is under way. */
export interface Act<Type extends EpisodeCommand['type']> {
  readonly context: Context
  readonly episode: UnderWay
  readonly data: CommandOf<Type>['data']
}
export type ActRule<Type extends EpisodeCommand['type']> = Rule<Act<Type>, EpisodeRefusal>

export const happened = (...events: readonly EpisodeEvent[]): EpisodeDecision => right(events)
export const nothingNew: EpisodeDecision = right([])

export interface UnderWay extends Episode {
  readonly referral: Dated<Referral>
}
/** Whose episode it is, for the events that change the status of the person. */
export const victimOf = ({ referral }: UnderWay): { readonly victim: VictimRef } => ({ victim: referral.asked.victim })

type Staged = Either<Refusal<EpisodeRefusal>, UnderWay>

export const isOver = ({ ending, refusal }: Pick<Entitled, 'ending' | 'refusal'>): boolean => ending !== undefined || refusal !== undefined

/** There was a referral, and the service neither ended nor was refused. */
export function underWay(state: Episode): Staged {
  const { referral } = state
  if (!referral) return refused('NOT_REFERRED')
  return isOver(state) ? refused('EPISODE_ENDED') : right({ ...state, referral })
}

/** From the day of the objection on, nothing more is processed to offer services (OAS § 7). A fact of an earlier day is still taken. */
export const processed = ({ occurredOn: day }: Context, state: Episode): Staged =>
  pipe(
    underWay(state),
    flatMap((episode) => {
      const { objectedOn } = episode
      return objectedOn !== undefined && objectedOn <= day ? refused('PROCESSING_OBJECTED', { objectedOn }) : right(episode)
    }),
  )

/** The act on an episode whose data may be processed, if it keeps the rule; then the event. */
export const acting = <Type extends EpisodeCommand['type']>(
  context: Context,
  state: Episode,
  { data, rules, then }: { data: CommandOf<Type>['data']; rules: ActRule<Type>; then: (act: Act<Type>) => EpisodeDecision },
): EpisodeDecision =>
  pipe(
    processed(context, state),
    flatMap((episode) => rules({ context, episode, data })),
    flatMap(then),
  )
