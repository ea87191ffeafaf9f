import { command, list, oneOf, type TypeOf } from '@dutybook/modelling'
import { DocumentRef, Reason } from '../../vocabulary.js'
import * as e from './events.js'
import * as p from './precept-values.js'
import * as pe from './precept-events.js'
import * as v from './values.js'

const inspector = ['serviceManager', 'adviser', 'qualityUnit', 'authorisedOfficial', 'internalControl'] as const
const reviewer = ['qualityUnit', 'internalControl'] as const
const decider = ['directorGeneral', 'headOfDepartment', 'qualityUnit'] as const
/** Wider than those who may enforce: the mandate decides among them, and its refusal is recorded. */
const enforcer = ['authorisedOfficial', 'qualityUnit', 'internalControl', 'serviceManager', 'headOfDivision'] as const

export const ProposeOversight = command(
  'ProposeOversight',
  { et: 'Tee järelevalve ettepanek', en: 'Propose oversight' },
  ['serviceManager', 'adviser', 'headOfDivision', 'qualityUnit', 'internalControl'],
  e.proposal,
)

export const ConcurWithOversight = command(
  'ConcurWithOversight',
  { et: 'Nõustu järelevalvega', en: 'Concur with the oversight' },
  [...reviewer, 'headOfDivision', 'headOfDepartment'],
  {},
)

export const DeclineOversight = command('DeclineOversight', { et: 'Keeldu järelevalvest', en: 'Decline the oversight' }, reviewer, {
  reason: Reason,
})

export const InitiateOversight = command(
  'InitiateOversight',
  { et: 'Algata järelevalve', en: 'Initiate the oversight' },
  ['serviceManager', 'headOfDivision', 'internalControl'],
  e.initiation,
)

export const CarryOutVisit = command('CarryOutVisit', { et: 'Pane kirja kontrollkäik', en: 'Record a visit' }, inspector, e.visit)

export const RecordFinding = command('RecordFinding', { et: 'Pane kirja puudus', en: 'Record a finding' }, inspector, e.finding)

export const CorrectFinding = command('CorrectFinding', { et: 'Paranda puuduse kirjet', en: 'Correct a finding' }, inspector, e.correction)

export const HearProvider = command('HearProvider', { et: 'Kuula teenuseosutaja ära', en: 'Hear the provider' }, inspector, {
  way: v.HearingWay,
  record: DocumentRef,
})

export const GiveAdvice = command('GiveAdvice', { et: 'Anna nõu', en: 'Give advice' }, inspector, e.advice)

export const IssuePrecept = command('IssuePrecept', { et: 'Tee ettekirjutus', en: 'Issue a precept' }, enforcer, {
  precept: p.PreceptId,
  reference: DocumentRef,
  points: list(p.DraftPoint, { et: 'Punktid', en: 'Points' }, { min: 1, max: 50 }),
})

export const RecordChallenge = command(
  'RecordChallenge',
  { et: 'Pane kirja vaie', en: 'Record a challenge' },
  [...enforcer, 'directorGeneral'],
  pe.challenge,
)

export const SuspendEnforcement = command('SuspendEnforcement', { et: 'Peata täitmine', en: 'Suspend enforcement' }, decider, pe.suspension)

export const UpholdPrecept = command('UpholdPrecept', { et: 'Jäta ettekirjutus jõusse', en: 'Uphold the precept' }, decider, pe.challenge)

export const AnnulPrecept = command('AnnulPrecept', { et: 'Tühista ettekirjutus', en: 'Annul the precept' }, decider, pe.annulment)

export const ExtendPreceptDeadline = command(
  'ExtendPreceptDeadline',
  { et: 'Pikenda ettekirjutuse tähtaega', en: 'Extend the deadline of a point' },
  enforcer,
  pe.extension,
)

export const ConfirmPointFulfilled = command(
  'ConfirmPointFulfilled',
  { et: 'Kinnita punkti täitmine', en: 'Confirm that a point is fulfilled' },
  enforcer,
  pe.fulfilment,
)

export const RecordPointOverdue = command(
  'RecordPointOverdue',
  { et: 'Pane kirja täitmata punkt', en: 'Record that a point is overdue' },
  ['system', ...enforcer],
  pe.overdue,
)

export const CarryOutFollowUpCheck = command(
  'CarryOutFollowUpCheck',
  { et: 'Pane kirja järelkontroll', en: 'Record a follow-up check' },
  inspector,
  pe.check,
)

export const ApplyPenaltyPayment = command(
  'ApplyPenaltyPayment',
  { et: 'Rakenda sunniraha', en: 'Apply a penalty payment' },
  enforcer,
  pe.penalty,
)

export const CloseOversight = command(
  'CloseOversight',
  { et: 'Lõpeta järelevalve', en: 'Close the oversight' },
  ['authorisedOfficial', 'qualityUnit', 'internalControl', 'serviceManager'],
  e.closing,
)

export const ProceedingCommand = oneOf(
  'ProceedingCommand',
  { et: 'Järelevalvemenetluse käsk', en: 'Command of an oversight proceeding' },
  ProposeOversight,
  ConcurWithOversight,
  DeclineOversight,
  InitiateOversight,
  CarryOutVisit,
  RecordFinding,
  CorrectFinding,
  HearProvider,
  GiveAdvice,
  IssuePrecept,
  RecordChallenge,
  SuspendEnforcement,
  UpholdPrecept,
  AnnulPrecept,
  ExtendPreceptDeadline,
  ConfirmPointFulfilled,
  RecordPointOverdue,
  CarryOutFollowUpCheck,
  ApplyPenaltyPayment,
  CloseOversight,
)
export type ProceedingCommand = TypeOf<typeof ProceedingCommand>
