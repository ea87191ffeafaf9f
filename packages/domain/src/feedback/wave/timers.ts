import { plusDays } from '@dutybook/modelling'
import { conclusionFold, isMadeBy } from '../conclusion/fold.js'
import { conclusionIdOf } from '../conclusion/finding-of.js'
import type { FeedbackFindingId } from '../values.js'
import { happened, nothingNew, type Decide } from './decision.js'
import type { FeedbackWave } from './fold.js'
import { refused } from './refusals.js'

// Given by the system when a day has come: it decides nothing, and tells once.

export const findingsOf = ({ analysis }: FeedbackWave): readonly FeedbackFindingId[] =>
  analysis?.asked.findings.map(({ finding }) => finding) ?? []

/** The day after the last one for conclusions, when a finding has none that was made until then (domain model §4.9). */
export const remindOfConclusion: Decide<'RemindOfConclusion'> = ({ id, occurredOn, related }, state) => {
  const { analysis, overdueToldOf } = state
  if (!analysis) return refused('NOT_ANALYSED')
  const { concludeBy } = analysis
  const open = findingsOf(state).filter((finding) => !isMadeBy(related.stateOf(conclusionFold, conclusionIdOf(id, finding)), concludeBy))
  if (overdueToldOf !== undefined || open.length === 0) return nothingNew
  const dueOn = plusDays(concludeBy, 1)
  return occurredOn < dueOn
    ? refused('NOT_DUE_YET', { dueOn })
    : happened({ type: 'ConclusionOverdue', data: { concludeBy, findings: open } })
}
