import type { ConclusionId, FeedbackFindingId, FeedbackWaveId } from '../values.js'

/** The wave and the finding that a conclusion is of: its id is made of theirs. */
export function findingOf(conclusion: string): { readonly wave: FeedbackWaveId; readonly finding: FeedbackFindingId } {
  const at = conclusion.lastIndexOf('-')
  return { wave: conclusion.slice(0, at) as FeedbackWaveId, finding: conclusion.slice(at + 1) as FeedbackFindingId }
}

export const conclusionIdOf = (wave: string, finding: FeedbackFindingId): ConclusionId => `${wave}-${finding}` as ConclusionId
