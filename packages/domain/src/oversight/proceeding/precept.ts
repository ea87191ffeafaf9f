import { flatMap, pipe, right } from '@dutybook/fp'
import { inEuros, keeping, once, pointerOf, type Context, type LocalDate, type RefusalFacts, type Rule } from '@dutybook/modelling'
import { challengeTerm } from '../../law/index.js'
import { happened, type Decide } from './decision.js'
import { enforcing, preceptOf } from './enforcement.js'
import type { DraftPoint, PreceptPoint } from './precept-values.js'
import { penaltyMaximum } from './penalty-limit.js'
import { refused, type ProceedingRefusal } from './refusals.js'
import type { UnderWay } from './stage.js'
import type { Precept } from './state.js'

interface PreceptCase {
  readonly context: Context
  readonly proceeding: UnderWay
  readonly points: readonly DraftPoint[]
}
type PreceptRule = Rule<PreceptCase, ProceedingRefusal>

/** A precept: numbered points, each with its obligation, basis, deadline and, where it is to be enforced, warning (VVS § 75¹ lg 4, ATSS §§ 4, 7). */
export const issuePrecept: Decide<'IssuePrecept'> = (context, state, { data }) => {
  const known = asked(preceptOf(state, data.precept))
  return once({ known, asked: data, taken: () => refused('PRECEPT_EXISTS', { precept: data.precept }) }, () =>
    pipe(
      enforcing(context, state),
      flatMap((proceeding) => preceptRules({ context, proceeding, points: data.points })),
      flatMap(({ proceeding: { proposal } }) =>
        happened({
          type: 'PreceptIssued',
          data: {
            ...{ precept: data.precept, reference: data.reference },
            // The rules have just asked each point for what a draft may lack.
            points: data.points as readonly PreceptPoint[],
            ...{ provider: proposal.provider, issuedBy: context.actor.person },
            ...{ notifiedOn: context.occurredOn, challengeUntil: lastDayToChallenge(context) },
          },
        }),
      ),
    ),
  )
}

const asked = (known: Precept | undefined) =>
  known && { precept: known.precept, reference: known.reference, points: known.points.map(({ issued }) => issued) }

/** A challenge is possible within the term of the law of the day on which the precept was made known (HMS § 75). */
const lastDayToChallenge = ({ calendar, law, occurredOn }: Context): LocalDate =>
  calendar.deadline(occurredOn, law.valueOn(challengeTerm, occurredOn).value)

/** A rule for each point; the refusal names the first point that breaks it, and the field. */
const ofEachPoint =
  (
    code: ProceedingRefusal,
    field: keyof DraftPoint,
    broken: (point: DraftPoint, it: PreceptCase) => RefusalFacts | undefined,
  ): PreceptRule =>
  (it) => {
    for (const [index, point] of it.points.entries()) {
      const facts = broken(point, it)
      if (facts) return refused(code, { point: point.point, ...facts }, pointerOf(['points', index, field]))
    }
    return right(it)
  }

const when = (broken: boolean, facts: RefusalFacts = {}): RefusalFacts | undefined => (broken ? facts : undefined)

const numberedOnce = ofEachPoint('POINT_NAMED_TWICE', 'point', (point, { points }) =>
  when(points.filter((each) => each.point === point.point).length > 1),
)

/** By that day the provider was heard on each finding, as it stands, that a point rests on (HMS § 40 [K]). */
const afterHearing = ofEachPoint('PRECEPT_BEFORE_HEARING', 'findings', ({ findings }, { context: { occurredOn }, proceeding }) => {
  const known = proceeding.findings.filter(({ recorded }) => findings.includes(recorded.finding))
  const unheard = known.find(({ heardOn }) => !heardOn || heardOn > occurredOn)
  return unheard && { finding: unheard.recorded.finding }
})

/** A point states the facts that it rests on (HMS § 56). */
const withFinding = ofEachPoint('POINT_WITHOUT_FINDING', 'findings', ({ findings }) => when(findings.length === 0))

const onKnownFindings = ofEachPoint('UNKNOWN_FINDING', 'findings', ({ findings }, { proceeding }) => {
  const unknown = findings.find((each) => !proceeding.findings.some(({ recorded }) => recorded.finding === each))
  return unknown && { finding: unknown }
})

/** A point states the law that it rests on (HMS § 56). */
const withBasis = ofEachPoint('POINT_WITHOUT_BASIS', 'basis', ({ basis }) => when(!basis))

/** A point states until when it is to be fulfilled (ATSS § 7 lg 1). */
const withDeadline = ofEachPoint('POINT_WITHOUT_DEADLINE', 'deadline', ({ deadline }) => when(!deadline))

/** There must be time to fulfil it: the day on which it is made known is none (ATSS § 7 lg 1). */
const deadlineAfterNotice = ofEachPoint('DEADLINE_NOT_AFTER_NOTICE', 'deadline', ({ deadline }, { context: { occurredOn } }) =>
  deadline && deadline <= occurredOn ? { deadline, notifiedOn: occurredOn } : undefined,
)

/** The agency does not coerce itself: in service supervision no coercive measure is applied (ATSS § 2 lg 3). */
const noWarningInInternalControl = ofEachPoint('WARNING_IN_INTERNAL_CONTROL', 'warningAmount', ({ warningAmount }, { proceeding }) =>
  when(warningAmount !== undefined && proceeding.proposal.kind === 'internalControl'),
)

/** What may not be applied may not be threatened either: the maximum of the law on that day (ATSS § 10 lg 2). */
const warningWithinMaximum = ofEachPoint(
  'WARNING_ABOVE_STATUTORY_MAXIMUM',
  'warningAmount',
  ({ warningAmount }, { context, proceeding }) => {
    const maximum = penaltyMaximum(context, proceeding)
    return warningAmount && warningAmount.cents > maximum.cents ? { amount: inEuros(warningAmount), maximum: inEuros(maximum) } : undefined
  },
)

const preceptRules = keeping(
  numberedOnce,
  afterHearing,
  withFinding,
  onKnownFindings,
  withBasis,
  withDeadline,
  deadlineAfterNotice,
  noWarningInInternalControl,
  warningWithinMaximum,
)
