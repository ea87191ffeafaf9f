import { Actor, daysBetween, streamOf, type RecordedEvent } from '@dutybook/modelling'
import { inLogOrder, recorded, valid } from '@dutybook/modelling/testing'
import { secondQuarterAnalysed } from './testing/analysis-samples.js'
import * as competences from './testing/competence-samples.js'
import { adviserPost, headPost, managerPost } from './testing/post-samples.js'
import * as contracts from './testing/contract-samples.js'
import * as hotline from './testing/contact-samples.js'
import * as elements from './testing/element-samples.js'
import * as episodes from './testing/episode-samples.js'
import * as feedback from './testing/feedback-samples.js'
import { initiativeReviewed } from './testing/initiative-samples.js'
import { taskCompletedLate, taskDropped } from './testing/task-samples.js'
import { adviserContact, erasureDeclined, partnerContactEnded, partnerErased } from './testing/person-samples.js'
import * as proceedings from './testing/proceeding-samples.js'
import * as qualifications from './testing/qualification-samples.js'
import { quarterReleased } from './testing/release-samples.js'
import { juneReport } from './testing/report-samples.js'
import { lapsedHelp } from './testing/suspicion-samples.js'
import type { Sample } from './testing/sample.js'
import { contractsBudget, healthInvoice, juneBeds, juneInvoice, juneVisits } from './testing/settlement-samples.js'
import * as periods from './testing/period-samples.js'
import * as subjects from './testing/subject-samples.js'

export { quarterAnalysis } from './testing/analysis-samples.js'
export { plainAnalysis, plainConclusion, plainFeedbackSystem, plainResponse, responses } from './testing/feedback-samples.js'
export { histories, type GeneratedHistory } from './testing/generated-histories.js'
export { episodeDays, episodeLogs } from './testing/generated-episodes.js'
export { generatedDays, generatedPersons, postLogs } from './testing/generated-posts.js'
export { givenPost } from './testing/given-post.js'
export { givenProceeding } from './testing/given-proceeding.js'
export * as facts from './testing/oversight-facts.js'
export * as serviceFacts from './testing/service-facts.js'
export * as settlementFacts from './testing/settlement-facts.js'
export { lawWith } from './testing/law-with.js'
export { playable, type Playable } from './testing/playable.js'
export { plainAssessment, plainReferral } from './testing/episode-steps.js'
export { officialContact, partnerContact, sealedFor } from './testing/person-samples.js'
export { people } from './testing/people.js'
export { managerDescription, plainAppointment, plainDescription } from './testing/post-samples.js'
export { plainInitiation, plainPrecept, plainProposal, type DataOf } from './testing/proceeding-steps.js'
export { purposeByParty, plainCheck, plainCompilation, protectedPurposeByParty, releasePlan } from './testing/release-samples.js'
export { plainReport } from './testing/report-samples.js'
export { tellsEachRefusal, type RefusalCase, type RefusalCases } from './testing/refusal-cases.js'
export { cents, committedBudget } from './testing/settlement-samples.js'
export { estonia, sample, until, type Sample, type ToldSample } from './testing/sample.js'

const { feedbackGathered, springWave, waveWithoutConclusion, waveOfFew } = feedback
const { interpretersAtNight, conclusionApplied, conclusionDeclined } = feedback
const feedbacks = {
  feedbackGathered,
  springWave,
  waveWithoutConclusion,
  waveOfFew,
  interpretersAtNight,
  conclusionApplied,
  conclusionDeclined,
}
const persons = { adviserContact, partnerContactEnded, partnerErased, erasureDeclined }
const settlements = { juneBeds, juneVisits, juneInvoice, healthInvoice, contractsBudget }

/** Pasts that really could have come about: each was made by commands that the rules accepted. */
export const samples = {
  ...qualifications,
  managerPost,
  adviserPost,
  headPost,
  ...competences,
  ...subjects,
  ...proceedings,
  ...episodes,
  lapsedHelp,
  ...elements,
  ...hotline,
  taskCompletedLate,
  taskDropped,
  initiativeReviewed,
  ...contracts,
  ...settlements,
  ...periods,
  secondQuarterAnalysed,
  juneReport,
  ...feedbacks,
  quarterReleased,
  ...persons,
}

/** The samples as one log, by the days of their events; each was recorded on the morning of its day. */
export function recordedLog(...told: readonly Sample[]): readonly RecordedEvent[] {
  const events = told.flatMap(({ decider, id, past }) =>
    past.map(({ on, by, event }) => recorded(streamOf(decider, id), event, { occurredOn: on, actor: valid(Actor, by) })),
  )
  return inLogOrder(events.toSorted((one, other) => daysBetween(other.metadata.occurredOn, one.metadata.occurredOn)))
}
