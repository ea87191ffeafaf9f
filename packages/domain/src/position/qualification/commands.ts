import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { check, documented, exception, experience, language, opening, withdrawal } from './events.js'

/** A proof counts when a superior has seen it: nobody verifies their own. */
const superiors = ['headOfDivision', 'headOfDepartment', 'directorGeneral'] as const

export const OpenQualificationFile = command(
  'OpenQualificationFile',
  { et: 'Ava kvalifikatsioonitoimik', en: 'Open the qualification file' },
  superiors,
  opening,
)

export const ProveRequirement = command(
  'ProveRequirement',
  { et: 'Tõenda nõude täitmine', en: 'Prove a requirement' },
  superiors,
  documented,
)

export const ProveExperience = command('ProveExperience', { et: 'Tõenda töökogemus', en: 'Prove experience' }, superiors, experience)

export const ProveLanguageLevel = command(
  'ProveLanguageLevel',
  { et: 'Tõenda keeleoskus', en: 'Prove the level of a language' },
  superiors,
  language,
)

export const RecordBackgroundCheck = command(
  'RecordBackgroundCheck',
  { et: 'Märgi taustakontroll', en: 'Record a background check' },
  superiors,
  check,
)

export const GrantRequirementException = command(
  'GrantRequirementException',
  { et: 'Tee nõudest erand', en: 'Grant an exception from a requirement' },
  ['directorGeneral'],
  exception,
)

export const WithdrawProof = command('WithdrawProof', { et: 'Tühista tõend', en: 'Withdraw a proof' }, superiors, withdrawal)

export const QualificationCommand = oneOf(
  'QualificationCommand',
  { et: 'Kvalifikatsioonitoimiku käsk', en: 'Command of a qualification file' },
  OpenQualificationFile,
  ProveRequirement,
  ProveExperience,
  ProveLanguageLevel,
  RecordBackgroundCheck,
  GrantRequirementException,
  WithdrawProof,
)
export type QualificationCommand = TypeOf<typeof QualificationCommand>
