import { flatMap, pipe, right } from '@dutybook/fp'
import { once } from '@dutybook/modelling'
import { happened, type Decide } from './decision.js'
import { refused } from './refusals.js'
import { underWay, type Staged, type UnderWay } from './stage.js'

/**
 * Before an act that burdens it, the provider says what it thinks, or does not use the occasion (HMS § 40 [K]).
 * The hearing covers all findings recorded so far; it is known by its record.
 */
export const hearProvider: Decide<'HearProvider'> = (context, state, { data }) => {
  const known = state.hearings.find(({ record }) => record === data.record)
  return once({ known, asked: data, taken: () => refused('HEARING_EXISTS', { record: data.record }) }, () =>
    pipe(
      underWay(state),
      flatMap(withFindings),
      flatMap(({ findings }) =>
        happened({
          type: 'ProviderHeard',
          data: { ...data, findings: findings.map(({ recorded }) => recorded.finding), heardOn: context.occurredOn },
        }),
      ),
    ),
  )
}

const withFindings = (proceeding: UnderWay): Staged<UnderWay> =>
  proceeding.findings.length > 0 ? right(proceeding) : refused('NOTHING_TO_HEAR')

/** Advice is the mildest measure: it needs an oversight under way and nothing else (domain model §2 "Oversight practice"). */
export const giveAdvice: Decide<'GiveAdvice'> = (_context, state, { data }) => {
  const known = state.advice.find(({ advice }) => advice === data.advice)
  return once({ known, asked: data, taken: () => refused('ADVICE_EXISTS', { advice: data.advice }) }, () =>
    pipe(
      underWay(state),
      flatMap(() => happened({ type: 'AdviceGiven', data })),
    ),
  )
}
