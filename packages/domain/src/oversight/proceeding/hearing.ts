import { flatMap, pipe, right } from '@dutybook/fp'
import { once, type LocalDate } from '@dutybook/modelling'
import { happened, type Decide } from './decision.js'
import { refused } from './refusals.js'
import { underWay, type Staged, type UnderWay } from './stage.js'
import type { FindingId } from './values.js'

/**
 * Before an act that burdens it, the provider says what it thinks, or does not use the occasion (HMS § 40 [K]).
 * The hearing covers the findings that were made by its day and are on record; it is known by its record.
 */
export const hearProvider: Decide<'HearProvider'> = (context, state, { data }) => {
  const known = state.hearings.find(({ record }) => record === data.record)
  return once({ known, asked: data, taken: () => refused('HEARING_EXISTS', { record: data.record }) }, () =>
    pipe(
      underWay(context, state),
      flatMap((proceeding) => findingsBy(proceeding, context.occurredOn)),
      flatMap((findings) => happened({ type: 'ProviderHeard', data: { ...data, findings, heardOn: context.occurredOn } })),
    ),
  )
}

function findingsBy({ findings }: UnderWay, day: LocalDate): Staged<readonly FindingId[]> {
  const made = findings.filter(({ foundOn }) => foundOn <= day).map(({ recorded }) => recorded.finding)
  return made.length > 0 ? right(made) : refused('NOTHING_TO_HEAR')
}

/** Advice is the mildest measure: it needs an oversight under way and nothing else (domain model §2 "Oversight practice"). */
export const giveAdvice: Decide<'GiveAdvice'> = (context, state, { data }) => {
  const known = state.advice.find(({ advice }) => advice === data.advice)
  return once({ known, asked: data, taken: () => refused('ADVICE_EXISTS', { advice: data.advice }) }, () =>
    pipe(
      underWay(context, state),
      flatMap(() => happened({ type: 'AdviceGiven', data: { ...data, givenOn: context.occurredOn } })),
    ),
  )
}
