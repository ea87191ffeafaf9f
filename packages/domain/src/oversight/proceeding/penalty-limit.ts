import type { Context, Money } from '@dutybook/modelling'
import { administrativePenaltyMaximum, statePenaltyMaximum } from '../../law/index.js'
import type { UnderWay } from './stage.js'

/** The most that one penalty payment may be, by the law of the day and the kind of oversight (ATSS § 10 lg 2). */
export function penaltyMaximum({ law, occurredOn }: Context, { proposal: { kind } }: UnderWay): Money {
  return law.valueOn(kind === 'state' ? statePenaltyMaximum : administrativePenaltyMaximum, occurredOn).value
}
