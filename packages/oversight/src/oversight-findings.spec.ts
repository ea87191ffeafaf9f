import { project, type RecordedEvent } from '@dutybook/modelling'
import { inLogOrder } from '@dutybook/modelling/testing'
import { facts } from '@dutybook/domain/testing'
import type { FindingRow } from './finding-row.js'
import { oversightFindings } from './oversight-findings.js'

const { found, corrected, heard, issued } = facts

const rows = (...events: readonly RecordedEvent[]) => project<FindingRow>(oversightFindings, inLogOrder(events))

describe('the register of findings', () => {
  it('has a row for every finding of every proceeding', () => {
    const all = rows(found('2025-01-10'), found('2025-01-10', { finding: 'l2' }), found('2025-02-10', {}, 'jm-2b'))
    expect([...all.keys()]).toEqual(['jm-1a/l1', 'jm-1a/l2', 'jm-2b/l1'])
    expect(all.get('jm-2b/l1')).toMatchObject({ proceeding: 'jm-2b', finding: 'l1', foundOn: '2025-02-10', corrections: 0 })
  })

  it('tells a finding as it stands after a correction, found on the day it was found', () => {
    const [, correction] = inLogOrder([found('2025-01-10'), corrected('2025-01-20', { requirement: 'reporting' })])
    expect(rows(found('2025-01-10'), corrected('2025-01-20', { requirement: 'reporting' })).get('jm-1a/l1')).toMatchObject({
      requirement: 'reporting',
      severity: 'minor',
      evidence: ['5.1-3/42-5'],
      foundOn: '2025-01-10',
      corrections: 1,
      correctionEvent: correction?.id,
    })
  })

  it('says on what the provider was heard; a correction calls for another hearing', () => {
    const all = rows(
      found('2025-01-10'),
      found('2025-01-10', { finding: 'l2' }),
      heard('2025-02-01', ['l1', 'l2']),
      corrected('2025-02-03'),
    )
    expect(all.get('jm-1a/l1')).not.toHaveProperty('heardOn')
    expect(all.get('jm-1a/l1')).not.toHaveProperty('hearingEvent')
    expect(all.get('jm-1a/l2')).toMatchObject({ heardOn: '2025-02-01' })
  })

  it('names the precepts that rest on a finding, each once', () => {
    const deadlines = ['2025-06-01', '2025-06-01']
    const all = rows(
      found('2025-01-10'),
      ...[1, 2].map(() => issued('2025-03-01', deadlines)),
      issued('2025-04-01', deadlines, { precept: 'e2' }),
    )
    expect(all.get('jm-1a/l1')?.precepts).toEqual(['e1', 'e2'])
  })

  it('has no row for a finding that was only corrected or heard', () => {
    expect(rows(corrected('2025-01-20'), heard('2025-02-01', ['l1']), issued('2025-03-01', ['2025-06-01'])).size).toBe(0)
  })
})
