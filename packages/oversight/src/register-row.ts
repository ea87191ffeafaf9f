import { called, count, list, optional, PersonRef, record, type TypeOf } from '@dutybook/modelling'
import { FindingId, Mandate, proceedingFactFields, ProceedingStatus, proposalFields, Severity } from '@dutybook/domain'
import { maybeDay, maybeProvedBy, PenaltySumCents, provedBy } from './columns.js'

const RegisteredFinding = record(
  'RegisteredFinding',
  { et: 'Puudus registris', en: 'Finding in the register' },
  { finding: FindingId, severity: Severity },
)
export type RegisteredFinding = TypeOf<typeof RegisteredFinding>

/** What the register says of a proceeding besides what is counted of it. */
const registerFields = {
  reference: called(proposalFields.reference, 'Viit', 'Reference'),
  status: ProceedingStatus,
  concurredOn: maybeDay('Kooskõlastatud', 'Concurred on'),
  declinedOn: maybeDay('Keeldutud', 'Declined on'),
  heardOn: maybeDay('Viimati ära kuulatud', 'Last heard on'),
  lead: optional(called(PersonRef, 'Juhtiv kontrollija', 'Lead')),
  participants: optional(list(PersonRef, { et: 'Osalejad', en: 'Participants' }, { max: 20 })),
  orderNo: optional(Mandate.fields.orderNo),
  mandateIssuedOn: maybeDay('Käskkirja kuupäev', 'Date of the order'),
  officials: optional(Mandate.fields.officials),
  findings: list(RegisteredFinding, { et: 'Puudused', en: 'Findings' }, { max: 2000 }),
  minorFindings: count('MinorFindings', { et: 'Väheseid puudusi', en: 'Minor findings' }),
  significantFindings: count('SignificantFindings', { et: 'Olulisi puudusi', en: 'Significant findings' }),
  severeFindings: count('SevereFindings', { et: 'Raskeid puudusi', en: 'Severe findings' }),
  precepts: count('PreceptCount', { et: 'Ettekirjutusi', en: 'Number of precepts' }),
  penalties: count('PenaltyCount', { et: 'Sunnirahasid', en: 'Number of penalty payments' }),
  penaltySumCents: PenaltySumCents,
  proposalEvent: provedBy('ettepanek', 'proposal'),
  concurrenceEvent: maybeProvedBy('kooskõlastus või keeldumine', 'concurrence or refusal'),
  initiationEvent: maybeProvedBy('algatamine', 'initiation'),
  visitEvent: maybeProvedBy('viimane kontrollkäik', 'last visit'),
  hearingEvent: maybeProvedBy('viimane ärakuulamine', 'last hearing'),
  closingEvent: maybeProvedBy('lõpetamine', 'closing'),
}

export const RegisterRow = record(
  'OversightRegisterRow',
  { et: 'Järelevalvemenetlus registris', en: 'Proceeding in the oversight register' },
  { ...proceedingFactFields, ...registerFields },
)
export type RegisterRow = TypeOf<typeof RegisterRow>
