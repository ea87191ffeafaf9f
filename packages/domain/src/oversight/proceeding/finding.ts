import { flatMap, pipe, right } from '@dutybook/fp'
import { once, same, without } from '@dutybook/modelling'
import { happened, nothingNew, type Decide } from './decision.js'
import { notBefore } from './order-of-days.js'
import { refused } from './refusals.js'
import { visited, type Staged, type UnderWay } from './stage.js'
import type { Finding, FindingOnRecord, Proceeding } from './state.js'

const findingOf = (state: Proceeding, id: Finding['finding']): FindingOnRecord | undefined =>
  state.findings.find(({ recorded }) => recorded.finding === id)

/** What was found at a visit to fall short of a requirement that this oversight checks. */
export const recordFinding: Decide<'RecordFinding'> = (context, state, { data }) => {
  const known = findingOf(state, data.finding)?.recorded
  return once({ known, asked: data, taken: () => refused('FINDING_EXISTS', { finding: data.finding }) }, () =>
    pipe(
      visited(context, state),
      flatMap((proceeding) => inScope(proceeding, data)),
      flatMap(({ proposal: { provider } }) =>
        happened({ type: 'FindingRecorded', data: { ...data, provider, foundOn: context.occurredOn } }),
      ),
    ),
  )
}

/** A correction names what it corrects and why, and comes after it; what stands already needs none. */
export const correctFinding: Decide<'CorrectFinding'> = (context, state, { data }) => {
  const known = findingOf(state, data.finding)
  if (known && same(known.current, without(data, 'reason'))) return nothingNew
  return pipe(
    visited(context, state),
    flatMap((proceeding) =>
      known ? notBefore(context, known.standsFrom, proceeding) : refused('UNKNOWN_FINDING', { finding: data.finding }, '/finding'),
    ),
    flatMap((proceeding) => inScope(proceeding, data)),
    flatMap((proceeding) => notInPrecept(proceeding, data)),
    flatMap(() => happened({ type: 'FindingCorrected', data: { ...data, correctedOn: context.occurredOn } })),
  )
}

/** The proposal says what is checked; anything else needs an oversight of its own [P]. */
function inScope(proceeding: UnderWay, { requirement }: Finding): Staged<UnderWay> {
  const { requirements } = proceeding.proposal
  return requirements.includes(requirement) ? right(proceeding) : refused('REQUIREMENT_NOT_IN_SCOPE', { requirement }, '/requirement')
}

/** An issued precept keeps its reasons (HMS § 56): they change with the precept or not at all. A point that was annulled has none. */
function notInPrecept(proceeding: UnderWay, { finding }: Finding): Staged<UnderWay> {
  const points = proceeding.precepts.flatMap(({ precept, points: all }) => all.map((point) => ({ precept, ...point })))
  const resting = points.find(({ status, issued }) => status !== 'annulled' && issued.findings.includes(finding))
  return resting
    ? refused('FINDING_IN_PRECEPT', { finding, precept: resting.precept, point: resting.issued.point }, '/finding')
    : right(proceeding)
}
