import { givenProceeding, people, samples, until, type DataOf } from '../../testing.js'

const { inspector } = people
const { proceedingWithPenalty: told, proceedingWithChallenge: challenged, shelter } = samples
const found = until(told, 'FindingRecorded')

const l1 = { finding: 'l1', requirement: 'safety', severity: 'severe', evidence: ['5.1-3/42-4'] } as const
const record = (data: Partial<DataOf<'RecordFinding'>> = {}) => ({ type: 'RecordFinding' as const, data: { ...l1, ...data } })
const correct = (data: Partial<DataOf<'CorrectFinding'>> = {}) => ({
  type: 'CorrectFinding' as const,
  data: { ...l1, reason: 'Raskusaste oli vale.', ...data },
})
const by = { actor: inspector, occurredOn: '2025-10-21' }

describe('a finding', () => {
  it('names the requirement, how severe it is, the evidence and the provider', () =>
    givenProceeding(until(told, 'InspectionVisitCarriedOut'))
      .when(record(), by)
      .then([{ type: 'FindingRecorded', data: { ...l1, provider: shelter.id, foundOn: '2025-10-21' } }]))

  it('is put on record once', () => givenProceeding(found).when(record(), by).thenNothing())

  it('is recognised as recorded also after a correction', () =>
    givenProceeding([...found, { type: 'FindingCorrected', data: { ...correct({ severity: 'minor' }).data, correctedOn: '2025-10-21' } }])
      .when(record(), by)
      .thenNothing())
})

describe('a correction of a finding', () => {
  it('names what it corrects and why', () =>
    givenProceeding(found)
      .when(correct({ severity: 'minor' }), by)
      .then([{ type: 'FindingCorrected', data: { ...correct({ severity: 'minor' }).data, correctedOn: '2025-10-21' } }]))

  it('adds nothing when the finding stands like that already', () => {
    givenProceeding(found).when(correct(), by).thenNothing()
    givenProceeding([...found, { type: 'FindingCorrected', data: { ...correct({ severity: 'minor' }).data, correctedOn: '2025-10-21' } }])
      .when(correct({ severity: 'minor', reason: 'Teine põhjus.' }), by)
      .thenNothing()
  })

  it('is not of a day before that of what it corrects', () => {
    givenProceeding(found)
      .when(correct({ severity: 'minor' }), { ...by, occurredOn: '2025-10-20' })
      .thenRefused('BEFORE_EARLIER_ACT', { occurredOn: '2025-10-20', earliest: '2025-10-21' })
  })

  it('stays within what is checked', () =>
    givenProceeding(found)
      .when(correct({ requirement: 'children' }), by)
      .thenRefused('REQUIREMENT_NOT_IN_SCOPE'))

  it('may be made again once the point that rested on the finding is annulled', () => {
    const data = { ...correct({ finding: 'l2', severity: 'minor' }).data }
    givenProceeding(until(challenged, 'EnforcementSuspended'))
      .when({ type: 'CorrectFinding', data }, by)
      .thenRefused('FINDING_IN_PRECEPT', { finding: 'l2', precept: 'e1', point: 'p2' })
    givenProceeding(until(challenged, 'PreceptAnnulled'))
      .when({ type: 'CorrectFinding', data }, by)
      .then([{ type: 'FindingCorrected', data: { ...data, correctedOn: '2025-10-21' } }])
  })
})
