import type { Decider } from '@dutybook/modelling'
import { UnitRecordId } from '../values.js'
import { UnitRecordCommand } from './commands.js'
import { UnitRecordEvent } from './events.js'
import { unitRefusals } from './refusals.js'
import { claimUnits, neededFor, releaseUnits, reportUnits, returnUnits, verifyUnits } from './reporting.js'
import { claimed, noUnits, released, reported, returned, verified, type UnitRecord } from './state.js'
import { unitRecordSummary, UnitRecordSummary } from './summary.js'

/** The units of one element that a provider delivered under a contract in a period. It owns them: an invoice claims them here. */
export const serviceUnitRecord: Decider<UnitRecord, UnitRecordCommand, UnitRecordEvent> = {
  category: 'serviceUnitRecord',
  id: UnitRecordId,
  duty: '3.4',
  label: { et: 'Teenuseühikute arvestus', en: 'Record of service units' },
  command: UnitRecordCommand,
  event: UnitRecordEvent,
  refusals: unitRefusals,
  initialState: noUnits,
  summary: { codec: UnitRecordSummary, of: unitRecordSummary },
  needs: neededFor,
  // Whoever reported them does not verify them.
  authors: (record, { type }) => (type === 'VerifyServiceUnits' && record.status !== 'none' ? [record.reportedBy] : []),
  evolve: (record, event) => {
    switch (event.type) {
      case 'ServiceUnitsReported':
        return reported(record, event.data)
      case 'ServiceUnitsVerified':
        return verified(record, event.data)
      case 'ServiceUnitsReturned':
        return returned(record, event.data)
      case 'ServiceUnitsClaimed':
        return claimed(record, event.data)
      case 'ServiceUnitsReleased':
        return released(record, event.data)
    }
  },
  decide: (context, record, { type, data }) => {
    switch (type) {
      case 'ReportServiceUnits':
        return reportUnits(context, record, data)
      case 'VerifyServiceUnits':
        return verifyUnits(context, record, data)
      case 'ReturnServiceUnits':
        return returnUnits(context, record, data)
      case 'ClaimServiceUnits':
        return claimUnits(context, record, data)
      case 'ReleaseServiceUnits':
        return releaseUnits(context, record, data)
    }
  },
}
