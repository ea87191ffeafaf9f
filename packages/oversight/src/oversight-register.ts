import { asStored, extended, viewOf, type RowFold } from '@dutybook/modelling'
import { furtherStatus, oversightProceeding, proceedingFactFold, type ProceedingEvent, type ProceedingFact } from '@dutybook/domain'
import { RegisterRow, type RegisteredFinding } from './register-row.js'

type Findings = Pick<RegisterRow, 'findings' | 'minorFindings' | 'significantFindings' | 'severeFindings'>

const counted = (findings: readonly RegisteredFinding[]): Findings => ({
  findings,
  minorFindings: findings.filter(({ severity }) => severity === 'minor').length,
  significantFindings: findings.filter(({ severity }) => severity === 'significant').length,
  severeFindings: findings.filter(({ severity }) => severity === 'severe').length,
})

/** A finding that is recorded again under the same id stands once. */
const withFinding = ({ findings }: RegisterRow, { finding, severity }: RegisteredFinding): Findings =>
  counted([...findings.filter((each) => each.finding !== finding), { finding, severity }])

const isKnown = ({ findings }: RegisterRow, { finding }: RegisteredFinding): boolean => findings.some((each) => each.finding === finding)

const register: RowFold<RegisterRow, ProceedingEvent> = extended<ProceedingFact, Omit<RegisterRow, keyof ProceedingFact>, ProceedingEvent>(
  proceedingFactFold,
  {
    opens: {
      OversightProposed: ({ id, data }) => ({
        reference: data.reference,
        status: 'proposed',
        ...counted([]),
        ...{ precepts: 0, penalties: 0, penaltySumCents: 0 },
        proposalEvent: id,
      }),
    },
    changes: {
      QualityUnitConcurred: (_, { id, metadata }) => ({ status: 'concurred', concurredOn: metadata.occurredOn, concurrenceEvent: id }),
      QualityUnitDeclined: (_, { id, metadata }) => ({ status: 'declined', declinedOn: metadata.occurredOn, concurrenceEvent: id }),
      OversightInitiated: (_, { id, data: { mandate, lead, participants } }) => ({
        status: 'initiated',
        ...{ lead, participants, orderNo: mandate.orderNo, mandateIssuedOn: mandate.issuedOn, officials: mandate.officials },
        initiationEvent: id,
      }),
      InspectionVisitCarriedOut: ({ status, lastVisitOn }, { id, metadata }) => ({
        status: furtherStatus(status, 'visited'),
        ...(lastVisitOn && lastVisitOn > metadata.occurredOn ? {} : { visitEvent: id }),
      }),
      FindingRecorded: (row, { data }) => withFinding(row, data),
      FindingCorrected: (row, { data }) => (isKnown(row, data) ? withFinding(row, data) : {}),
      ProviderHeard: ({ status, heardOn }, { id, metadata: { occurredOn } }) => ({
        status: furtherStatus(status, 'heard'),
        ...(heardOn && heardOn > occurredOn ? {} : { heardOn: occurredOn, hearingEvent: id }),
      }),
      AdviceGiven: ({ status }) => ({ status: furtherStatus(status, 'advised') }),
      PreceptIssued: ({ status, precepts }) => ({ status: furtherStatus(status, 'preceptIssued'), precepts: precepts + 1 }),
      FollowUpCheckCarriedOut: ({ status }) => ({ status: furtherStatus(status, 'followUp') }),
      PenaltyPaymentApplied: ({ penalties, penaltySumCents }, { data }) => ({
        penalties: penalties + 1,
        penaltySumCents: penaltySumCents + data.amount.cents,
      }),
      OversightClosed: (_, { id }) => ({ status: 'closed', closingEvent: id }),
    },
  },
)

/** Every proceeding with its state, its people and what came of it (domain model §4.10). */
export const oversightRegister = viewOf({
  name: 'oversightRegister',
  version: 1,
  label: { et: 'Järelevalve register', en: 'Oversight register' },
  duty: '3.5',
  ...asStored(RegisterRow),
  sources: [oversightProceeding],
  keys: (_, proceeding) => [proceeding],
  fold: register,
})
