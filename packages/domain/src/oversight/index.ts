export { oversightProceeding } from './proceeding/decider.js'
export { ProceedingEvent, proposal as proposalFields, visit as visitFields } from './proceeding/events.js'
export { ProceedingCommand } from './proceeding/commands.js'
export { advanced as furtherStatus } from './proceeding/evolve.js'
export { CheckResult, PenaltyId, PointId, PointStatus, PreceptId, PreceptPoint } from './proceeding/precept-values.js'
export {
  Evidence as FindingEvidence,
  FindingId,
  Mandate,
  OversightKind,
  OversightReason,
  ProceedingId,
  ProceedingStatus,
  Requirement as OversightRequirement,
  Severity,
  VisitId,
} from './proceeding/values.js'
export { oversightSubject } from './subject/decider.js'
export { arrangement, risk, RiskClass, SubjectEvent } from './subject/events.js'
export { SubjectCommand } from './subject/commands.js'
export * from './facts/index.js'
