import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { compilation, disclosure, plan, unsafety } from './events.js'
import { revision } from './publication-events.js'
import { ContentHash } from './values.js'

const maker = ['analyst', 'serviceManager'] as const
const approver = ['serviceManager', 'headOfDivision', 'headOfDepartment', 'qualityUnit'] as const

export const PlanRelease = command('PlanRelease', { et: 'Kavanda avaldamine', en: 'Plan a release' }, [...maker, 'headOfDivision'], plan)

export const RequestCompilation = command('RequestCompilation', { et: 'Telli tabelite koostamine', en: 'Request a compilation' }, maker, {})

/** Nobody types a figure: the program compiles what was asked for. */
export const RecordCompilation = command(
  'RecordCompilation',
  { et: 'Pane koostatud tabelid kirja', en: 'Record a compilation' },
  ['system'],
  compilation,
)

export const RequestDisclosureCheck = command(
  'RequestDisclosureCheck',
  { et: 'Telli avaldatavuse kontroll', en: 'Request a disclosure check' },
  maker,
  {},
)

export const RecordDisclosureCheck = command(
  'RecordDisclosureCheck',
  { et: 'Pane avaldatavuse kontroll kirja', en: 'Record a disclosure check' },
  ['system'],
  disclosure,
)

export const RecordUnsafeDisclosure = command(
  'RecordUnsafeDisclosure',
  { et: 'Pane kirja, et tabelit ei saa avaldada', en: 'Record that a table is not safe' },
  ['system'],
  unsafety,
)

/** Whoever approves says what they have seen, by its hash. */
export const ApproveRelease = command('ApproveRelease', { et: 'Kinnita avaldamine', en: 'Approve a release' }, approver, {
  contentHash: ContentHash,
})

export const PublishRelease = command('PublishRelease', { et: 'Avalda', en: 'Publish a release' }, ['serviceManager', 'headOfDivision'], {})

export const OpenRevision = command('OpenRevision', { et: 'Alusta parandatud väljaannet', en: 'Open a revision' }, maker, revision)

export const StatisticsReleaseCommand = oneOf(
  'StatisticsReleaseCommand',
  { et: 'Statistika avaldamise käsk', en: 'Command of a statistics release' },
  PlanRelease,
  RequestCompilation,
  RecordCompilation,
  RequestDisclosureCheck,
  RecordDisclosureCheck,
  RecordUnsafeDisclosure,
  ApproveRelease,
  PublishRelease,
  OpenRevision,
)
export type StatisticsReleaseCommand = TypeOf<typeof StatisticsReleaseCommand>
