import { flatMap, pipe, right } from '@dutybook/fp'
import { keeping, once, type Rule } from '@dutybook/modelling'
import { happened, type Decide } from './decision.js'
import { notOnlyNegotiators, withMandate, type MandatedInspection } from './inspectors.js'
import { refused, type ProceedingRefusal } from './refusals.js'
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

/** Nobody enters before the order was issued (VVS § 75¹); compared by the day of the visit, not of its entry. */
const notBeforeMandate: Rule<MandatedInspection, ProceedingRefusal> = (it) => {
  const { issuedOn } = it.proceeding.initiation.mandate
  return it.context.occurredOn >= issuedOn ? right(it) : refused('VISIT_BEFORE_MANDATE', { issuedOn })
}

const visitRules = keeping(withMandate, notOnlyNegotiators, notBeforeMandate)
