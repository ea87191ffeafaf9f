import { isRight } from '@dutybook/fp'
import { givenProceeding, samples } from '../../testing.js'
import { notProposed } from './state.js'
import { proceedingSummary, ProceedingSummary } from './summary.js'

describe('the summary of a proceeding', () => {
  it('of one that was never proposed says just that', () =>
    expect(proceedingSummary(notProposed)).toEqual({ status: 'none', findings: [], points: [] }))

  it('tells how far it has come, by what mandate, what was found and how each point stands', () => {
    const summary = proceedingSummary(givenProceeding(samples.proceedingWithChallenge.events).state)
    expect(summary).toEqual({
      status: 'preceptIssued',
      kind: 'state',
      provider: samples.shelter.id,
      mandate: { orderNo: '112', issuedOn: '2025-04-06', officials: ['person-official1'] },
      findings: [
        { finding: 'l1', requirement: 'safety', severity: 'severe', evidence: ['5.1-3/42-4'] },
        { finding: 'l2', requirement: 'staffSuitability', severity: 'significant', evidence: ['5.1-3/61-3'] },
      ],
      points: [
        { precept: 'e1', point: 'p1', status: 'open', deadline: '2025-10-31' },
        { precept: 'e1', point: 'p2', status: 'annulled', deadline: '2025-09-30' },
      ],
    })
    expect(isRight(ProceedingSummary.decode(summary))).toBe(true)
  })
})
