export { ConclusionCommand } from './conclusion/commands.js'
export { feedbackConclusion } from './conclusion/decider.js'
export { conclusion as conclusionFields, ConclusionEvent } from './conclusion/events.js'
export { conclusionIdOf, findingOf } from './conclusion/finding-of.js'
export { FeedbackSystemCommand } from './system/commands.js'
export { feedbackSystem } from './system/decider.js'
export { FeedbackSystemEvent } from './system/events.js'
export {
  ConclusionId,
  FeedbackChannel,
  FeedbackFindingId,
  FeedbackGroup,
  FeedbackLanguage,
  FeedbackSystemId,
  FeedbackWaveId,
  ResponseRef,
  reach as feedbackReach,
  Satisfaction,
  SatisfactionQuestion,
} from './values.js'
export { FeedbackWaveCommand } from './wave/commands.js'
export { feedbackWave } from './wave/decider.js'
export { FeedbackFinding, FeedbackWaveEvent } from './wave/events.js'
