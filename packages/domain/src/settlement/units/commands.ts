import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { Reason } from '../../vocabulary.js'
import { claim, report } from './events.js'

const settler = ['serviceManager', 'adviser'] as const
const verifier = ['serviceManager', 'adviser', 'headOfDivision'] as const

export const ReportServiceUnits = command('ReportServiceUnits', { et: 'Esita teenuseühikud', en: 'Report service units' }, settler, report)

export const VerifyServiceUnits = command('VerifyServiceUnits', { et: 'Kontrolli teenuseühikud', en: 'Verify service units' }, verifier, {})

export const ReturnServiceUnits = command('ReturnServiceUnits', { et: 'Tagasta teenuseühikud', en: 'Return service units' }, verifier, {
  reason: Reason,
})

export const ClaimServiceUnits = command(
  'ClaimServiceUnits',
  { et: 'Seo teenuseühikud arvega', en: 'Claim service units for an invoice' },
  settler,
  claim,
)

export const ReleaseServiceUnits = command(
  'ReleaseServiceUnits',
  { et: 'Vabasta teenuseühikud arvest', en: 'Release service units from an invoice' },
  [...settler, 'system'],
  { invoice: claim.invoice, reason: Reason },
)

export const UnitRecordCommand = oneOf(
  'UnitRecordCommand',
  { et: 'Ühikute arvestuse käsk', en: 'Command of a record of units' },
  ReportServiceUnits,
  VerifyServiceUnits,
  ReturnServiceUnits,
  ClaimServiceUnits,
  ReleaseServiceUnits,
)
export type UnitRecordCommand = TypeOf<typeof UnitRecordCommand>
