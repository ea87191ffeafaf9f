export * from './codes/index.js'
export { EpisodeCommand } from './episode/commands.js'
export { serviceEpisode } from './episode/decider.js'
export { entitlementOn, rightsOf, type ServiceEntitlement } from './episode/entitlement.js'
export { entitledBy, entitlementFactFields, entitlementFactFold, grantableBy, type EntitlementFact } from './episode/entitlement-facts.js'
export { EpisodeEvent } from './episode/episode-event.js'
export { Awaited, ClosingCause, EntitlementBasis, EpisodeStatus, RefusalGround, RevocationGround } from './episode/outcome-values.js'
export { lastCountedDay, serviceBeganOn, type Rights } from './episode/standing.js'
export type { Episode } from './episode/state.js'
export { episodeStatus } from './episode/summary.js'
export {
  CaseCodes,
  ChildMeasure,
  EpisodeRef,
  GrantId,
  HealthCost,
  NeedDomains,
  NeedLevel,
  PersonCodes,
  ReferralGround,
  VictimRef,
} from './episode/values.js'
export { ServiceAnalysisCommand } from './analysis/commands.js'
export { serviceAnalysis } from './analysis/decider.js'
export { AnalysisFinding, ServiceAnalysisEvent } from './analysis/events.js'
export { ContactCommand } from './contact/commands.js'
export { hotlineContact } from './contact/decider.js'
export { ContactEvent, ContactRef } from './contact/events.js'
export { ElementCommand } from './element/commands.js'
export { serviceElement } from './element/decider.js'
export { arrangement as elementArrangement, ElementEvent, GapExtent, GapId, ServiceElementId } from './element/events.js'
export { Availability, availabilityOf } from './element/state.js'
export { InitiativeCommand } from './initiative/commands.js'
export { developmentInitiative } from './initiative/decider.js'
export { InitiativeEffect, InitiativeEvent, InitiativeId, InitiativeVerdict } from './initiative/events.js'
export { SuspicionCommand } from './suspicion/commands.js'
export { suspicion } from './suspicion/decider.js'
export { SuspicionEvent } from './suspicion/events.js'
export { ServiceTaskCommand } from './task/commands.js'
export { serviceTask, ServiceTaskStatus } from './task/decider.js'
export { ServiceTaskEvent, ServiceTaskId, taskPlan as serviceTaskPlan } from './task/events.js'
