import { flatMap, pipe } from '@dutybook/fp'
import { keeping, once } from '@dutybook/modelling'
import { happened, type Decide } from './decision.js'
import { notOnlyNegotiators, withMandate } from './inspectors.js'
import { refused } from './refusals.js'
import { underWay } from './stage.js'

/** A visit at the provider, announced or not. */
export const carryOutVisit: Decide<'CarryOutVisit'> = (context, state, { data }) => {
  const known = state.visits.find(({ visit }) => visit === data.visit)
  return once({ known, asked: data, taken: () => refused('VISIT_EXISTS', { visit: data.visit }) }, () =>
    pipe(
      underWay(context, state),
      flatMap((proceeding) =>
        pipe(
          visitRules({ context, proceeding, inspectors: data.inspectors }),
          flatMap(() =>
            happened({
              type: 'InspectionVisitCarriedOut',
              data: { ...data, provider: proceeding.proposal.provider, visitedOn: context.occurredOn },
            }),
          ),
        ),
      ),
    ),
  )
}

/** That the order was issued by then is a rule of the initiation, before which nobody visits (VVS § 75¹). */
const visitRules = keeping(withMandate, notOnlyNegotiators)
