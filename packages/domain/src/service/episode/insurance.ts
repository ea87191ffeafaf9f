import { flatMap, pipe } from '@dutybook/fp'
import { happened, nothingNew, processed, type Decide } from './decision.js'

/** What the agency may pay of a health cost follows from it (OAS § 24 lg 8). It may change while the service is given. */
export const recordInsurance: Decide<'RecordHealthInsurance'> = (context, state, { data }) =>
  state.insurance === data.status
    ? nothingNew
    : pipe(
        processed(context, state),
        flatMap(() => happened({ type: 'HealthInsuranceRecorded', data })),
      )
