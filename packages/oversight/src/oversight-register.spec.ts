import { fold, project, type RecordedEvent } from '@dutybook/modelling'
import { inLogOrder } from '@dutybook/modelling/testing'
import { oversightProceeding } from '@dutybook/domain'
import { facts, recordedLog, samples } from '@dutybook/domain/testing'
import { oversightRegister } from './oversight-register.js'
import type { RegisterRow } from './register-row.js'

const { proposed, initiated, visited, found, corrected, heard, penalised, closed } = facts

const row = (...events: readonly RecordedEvent[]): RegisterRow | undefined =>
  project<RegisterRow>(oversightRegister, inLogOrder(events)).get('jm-1a')

describe('the oversight register', () => {
  it('tells a whole proceeding in one row', () => {
    const { past } = samples.proceedingWithPenalty
    const log = recordedLog(samples.shelter, samples.proceedingWithPenalty)
    const eventOf = (type: string) => log.findLast((event) => event.type === type)?.id
    expect(project(oversightRegister, log).get('jm-2025-7')).toEqual({
      proceeding: 'jm-2025-7',
      provider: 'prov-4fk2m9',
      kind: 'administrative',
      planned: true,
      reason: 'riskCycle',
      proposedOn: '2025-10-01',
      initiatedOn: '2025-10-06',
      visits: 1,
      lastVisitOn: '2025-10-20',
      closedOn: '2026-02-10',
      conclusion: 'remedied',
      reference: '5.1-3/42-1',
      status: 'closed',
      concurredOn: '2025-10-03',
      heardOn: '2025-11-10',
      lead: 'person-quality2',
      participants: ['person-manager1'],
      orderNo: '112',
      mandateIssuedOn: '2025-10-06',
      officials: ['person-official1'],
      findings: [
        { finding: 'l1', severity: 'severe' },
        { finding: 'l2', severity: 'minor' },
      ],
      minorFindings: 1,
      significantFindings: 0,
      severeFindings: 1,
      precepts: 1,
      penalties: 1,
      penaltySumCents: 50_000,
      proposalEvent: eventOf('OversightProposed'),
      concurrenceEvent: eventOf('QualityUnitConcurred'),
      initiationEvent: eventOf('OversightInitiated'),
      visitEvent: eventOf('InspectionVisitCarriedOut'),
      hearingEvent: eventOf('ProviderHeard'),
      closingEvent: eventOf('OversightClosed'),
    })
    expect(past.at(-1)?.on).toBe('2026-02-10')
  })

  it.each(
    Object.values(samples)
      .filter(({ decider }) => decider === oversightProceeding)
      .map((sample) => [sample.id, sample] as const),
  )('has the status that the rules know, after every event of %s', (id, sample) => {
    const log = recordedLog(sample)
    sample.events.forEach((_, index) => {
      const { status } = fold(oversightProceeding, sample.events.slice(0, index + 1) as Parameters<typeof oversightProceeding.evolve>[1][])
      expect(project<RegisterRow>(oversightRegister, log.slice(0, index + 1)).get(id)?.status).toBe(status)
    })
  })

  it('says when and by which event the quality unit declined', () => {
    const log = recordedLog(samples.declinedProceeding)
    const declined = project<RegisterRow>(oversightRegister, log).get('jm-2024-9')
    expect(declined).toMatchObject({ status: 'declined', declinedOn: '2024-11-08', concurrenceEvent: log[1]?.id })
    expect(declined).not.toHaveProperty('concurredOn')
  })

  it('moves a corrected finding to its new severity', () => {
    const before = [proposed('2025-01-01'), found('2025-01-10'), found('2025-01-10', { finding: 'l2', severity: 'minor' })]
    expect(row(...before)).toMatchObject({ severeFindings: 1, significantFindings: 0, minorFindings: 1 })
    const after = row(...before, corrected('2025-01-12', { severity: 'significant' }))
    expect(after).toMatchObject({ severeFindings: 0, significantFindings: 1, minorFindings: 1 })
  })

  it('does not count a correction of a finding that is not there', () => {
    expect(row(proposed('2025-01-01'), corrected('2025-01-12'))).toMatchObject({ findings: [], minorFindings: 0 })
  })

  it('does not go back to an earlier state when advice follows a precept', () => {
    const advice = facts.inProceeding('2025-04-01', {
      type: 'AdviceGiven',
      data: { advice: 'n1', requirement: 'safety', record: '5.1-3/42-7', givenOn: '2025-04-01' },
    })
    expect(row(proposed('2025-01-01'), initiated('2025-01-02'), advice)).toMatchObject({ status: 'advised' })
    const events = [proposed('2025-01-01'), initiated('2025-01-02'), facts.issued('2025-03-01', ['2025-06-01']), advice]
    expect(row(...events)).toMatchObject({ status: 'preceptIssued', precepts: 1 })
  })

  it('adds up repeated penalty payments', () => {
    const events = [proposed('2025-01-01'), penalised('2025-03-01', 50_000), penalised('2025-04-01', 70_000, { penalty: 's2' })]
    expect(row(...events)).toMatchObject({ penalties: 2, penaltySumCents: 120_000 })
  })

  it('keeps the last visit and the last hearing when an earlier one is recorded late', () => {
    const late = { occurredOn: '2025-01-15', recordedAt: '2025-03-01T09:00:00.000Z' }
    const events = [
      proposed('2025-01-01'),
      visited('2025-02-10'),
      heard('2025-02-12', ['l1']),
      visited(late, { visit: 'k2' }),
      heard(late, ['l1']),
    ]
    const log = inLogOrder(events)
    expect(row(...events)).toMatchObject({
      visits: 2,
      ...{ lastVisitOn: '2025-02-10', visitEvent: log[1]?.id },
      ...{ heardOn: '2025-02-12', hearingEvent: log[2]?.id },
    })
  })

  it('has no row for a proceeding that was never proposed', () => {
    expect(row(initiated('2025-01-05'), visited('2025-01-10'), found('2025-01-10'), closed('2025-02-01'))).toBeUndefined()
  })
})
