import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import { once, type Context, type Decision, type Refusal } from '@dutybook/modelling'
import { developmentInitiative } from '../../service/initiative/decider.js'
import { analysedBy, feedbackWaveFold, hasFinding, type AnalysedWave } from '../wave/fold.js'
import type { ConclusionCommand } from './commands.js'
import type { ConclusionEvent } from './events.js'
import { findingOf } from './finding-of.js'
import type { Conclusion } from './fold.js'
import { refused, type ConclusionRefusal } from './refusals.js'

type ConclusionDecision = Decision<ConclusionEvent, ConclusionRefusal>
type Decide<Type extends ConclusionCommand['type']> = (
  context: Context,
  state: Conclusion,
  data: Extract<ConclusionCommand, { type: Type }>['data'],
) => ConclusionDecision

const happened = (event: ConclusionEvent): ConclusionDecision => right([event])

/** The analysis that the conclusion rests on, as it was known to exist on the day of the act. */
function analysed({ id, occurredOn, related }: Context): Either<Refusal<ConclusionRefusal>, AnalysedWave> {
  const { wave, finding } = findingOf(id)
  const analysis = analysedBy(related.stateOf(feedbackWaveFold, wave), occurredOn)
  if (!analysis) return refused('NOT_ANALYSED', { wave })
  return hasFinding(analysis, finding) ? right(analysis) : refused('NO_SUCH_FINDING', { wave, finding })
}

/** It leads to a change: one that is proposed, and not rejected yet. Whether it is made shows later. */
function adoptable(context: Context, data: Extract<ConclusionCommand, { type: 'AdoptConclusion' }>['data']): ConclusionDecision {
  const { initiative } = data
  const { occurredOn: day, related } = context
  const { started, decision } = related.stateOf(developmentInitiative, initiative)
  if (!started || started.on > day) return refused('CHANGE_UNKNOWN', { initiative }, '/initiative')
  const rejected = decision?.asked.verdict === 'rejected' && decision.on <= day
  return rejected
    ? refused('CHANGE_REJECTED', { initiative }, '/initiative')
    : happened({ type: 'ConclusionAdopted', data: { ...data, adoptedOn: day } })
}

export const adopt: Decide<'AdoptConclusion'> = (context, { adoption, decline }, data) =>
  once({ known: adoption?.asked, asked: data, taken: () => refused('ALREADY_ADOPTED') }, () =>
    decline
      ? refused('ALREADY_DECLINED')
      : pipe(
          analysed(context),
          flatMap(() => adoptable(context, data)),
        ),
  )

/** Also after it was adopted, as long as nothing was changed: the initiative may have been rejected. */
export const decline: Decide<'DeclineConclusion'> = (context, state, data) =>
  once({ known: state.decline?.asked, asked: data, taken: () => refused('ALREADY_DECLINED') }, () => {
    const { adoption, change } = state
    const { occurredOn } = context
    if (change) return refused('ALREADY_APPLIED')
    if (adoption && occurredOn < adoption.on) return refused('DECLINED_BEFORE_ADOPTION', { adoptedOn: adoption.on })
    return pipe(
      analysed(context),
      flatMap(() => happened({ type: 'ConclusionDeclined', data: { ...data, declinedOn: occurredOn } })),
    )
  })

/** “Applied” is said only of what is implemented on record, and after the analysis: else it did not come of the feedback. */
export const apply: Decide<'ApplyServiceChange'> = (context, state, data) =>
  once({ known: state.change?.asked, asked: data, taken: () => refused('ALREADY_APPLIED') }, () => {
    const { occurredOn: day, related } = context
    if (state.decline) return refused('ALREADY_DECLINED')
    if (!state.adoption || day < state.adoption.on) return refused('NOT_ADOPTED')
    const { initiative } = data
    const { implementation } = related.stateOf(developmentInitiative, initiative)
    if (!implementation || implementation.on > day) return refused('CHANGE_NOT_IMPLEMENTED', { initiative }, '/initiative')
    const implementedOn = implementation.on
    return pipe(
      analysed(context),
      flatMap(({ on }) =>
        implementedOn < on
          ? refused('CHANGE_BEFORE_ANALYSIS', { initiative, implementedOn }, '/initiative')
          : happened({ type: 'ServiceChangeApplied', data: { ...data, implementedOn, appliedOn: day } }),
      ),
    )
  })
