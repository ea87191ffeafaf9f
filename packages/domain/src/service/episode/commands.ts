import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import * as e from './events.js'
import { ClosingCause } from './outcome-values.js'
import * as s from './stay-events.js'

const worker = ['adviser', 'serviceManager', 'headOfDivision'] as const
const timer = ['system'] as const

export const RegisterReferral = command('RegisterReferral', { et: 'Registreeri pöördumine', en: 'Register a referral' }, worker, e.referral)
export const ChangeEpisodeCodes = command(
  'ChangeEpisodeCodes',
  { et: 'Muuda juhtumi tunnuseid', en: 'Change the codes of the episode' },
  worker,
  e.codes,
)
export const EstablishAge = command('EstablishAge', { et: 'Pane kirja kindlaks tehtud vanus', en: 'Establish the age' }, worker, e.age)
export const RecordChildMeasure = command(
  'RecordChildMeasure',
  { et: 'Pane kirja lapse abistamise meede', en: 'Record a measure for the child' },
  worker,
  e.childMeasure,
)
export const AssessNeed = command('AssessNeed', { et: 'Hinda abivajadust', en: 'Assess the need' }, worker, e.assessment)
export const StartProvisional = command(
  'StartProvisional',
  { et: 'Alusta teenust kahtluse alusel', en: 'Start the service on suspicion' },
  worker,
  e.suspicion,
)
export const ConfirmVictim = command('ConfirmVictim', { et: 'Pane kirja ohvri staatus', en: 'Confirm the victim' }, worker, e.confirmation)
export const RecordNotConfirmed = command(
  'RecordNotConfirmed',
  { et: 'Pane kirja, et kahtlust ei kinnitatud', en: 'Record that the suspicion was not confirmed' },
  worker,
  e.denial,
)
export const RecordReflectionPeriod = command(
  'RecordReflectionPeriod',
  { et: 'Pane kirja järelemõtlemisaeg', en: 'Record a reflection period' },
  worker,
  s.reflection,
)
export const RevokeReflectionPeriod = command(
  'RevokeReflectionPeriod',
  { et: 'Pane kirja järelemõtlemisaja lõpetamine', en: 'Record the revocation of the reflection period' },
  worker,
  s.revocation,
)
export const RecordPublicInterestPermit = command(
  'RecordPublicInterestPermit',
  { et: 'Pane kirja elamisluba', en: 'Record a residence permit' },
  worker,
  s.permit,
)
export const RecordHealthInsurance = command(
  'RecordHealthInsurance',
  { et: 'Pane kirja ravikindlustus', en: 'Record the health insurance' },
  worker,
  e.insurance,
)
export const GrantElement = command('GrantElement', { et: 'Anna teenuse osa', en: 'Grant an element' }, worker, e.grant)
export const EndElement = command('EndElement', { et: 'Lõpeta teenuse osa', en: 'End an element' }, worker, e.grantEnd)
export const RecordProcessingObjection = command(
  'RecordProcessingObjection',
  { et: 'Pane kirja andmete töötlemise keeld', en: 'Record an objection to processing' },
  worker,
  {},
)
export const EndService = command('EndService', { et: 'Lõpeta teenus', en: 'End the service' }, worker, e.ending)
export const RefuseService = command('RefuseService', { et: 'Keeldu teenusest', en: 'Refuse the service' }, worker, e.refusal)
export const RemindOfConfirmation = command(
  'RemindOfConfirmation',
  { et: 'Tuleta kinnitust meelde', en: 'Remind of the confirmation' },
  timer,
  {},
)
export const RecordProvisionalLapse = command(
  'RecordProvisionalLapse',
  { et: 'Pane kirja kahtluse alusel antud aja lõpp', en: 'Record that the provisional period lapsed' },
  timer,
  {},
)
export const RemindOfReflectionEnd = command(
  'RemindOfReflectionEnd',
  { et: 'Tuleta meelde järelemõtlemisaja lõppu', en: 'Remind of the end of the reflection period' },
  timer,
  {},
)
export const OpenClosingTask = command('OpenClosingTask', { et: 'Ava lõpetamise ülesanne', en: 'Open the closing task' }, timer, {
  cause: ClosingCause,
})

export const EpisodeCommand = oneOf(
  'EpisodeCommand',
  { et: 'Teenuse juhtumi käsk', en: 'Command of a service episode' },
  RegisterReferral,
  ChangeEpisodeCodes,
  EstablishAge,
  RecordChildMeasure,
  AssessNeed,
  StartProvisional,
  ConfirmVictim,
  RecordNotConfirmed,
  RecordReflectionPeriod,
  RevokeReflectionPeriod,
  RecordPublicInterestPermit,
  RecordHealthInsurance,
  GrantElement,
  EndElement,
  RecordProcessingObjection,
  EndService,
  RefuseService,
  RemindOfConfirmation,
  RecordProvisionalLapse,
  RemindOfReflectionEnd,
  OpenClosingTask,
)
export type EpisodeCommand = TypeOf<typeof EpisodeCommand>
