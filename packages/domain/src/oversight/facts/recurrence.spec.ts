import { valid } from '@dutybook/modelling/testing'
import { record, type TypeOf } from '@dutybook/modelling'
import { findingFactFields } from './finding-facts.js'
import { earlierFindings } from './recurrence.js'

const Finding = record('Finding', { et: 'Puudus', en: 'Finding' }, findingFactFields)

const finding = (change: Partial<Record<keyof TypeOf<typeof Finding>, string>> = {}): TypeOf<typeof Finding> => {
  const usual = {
    proceeding: 'jm-2b',
    finding: 'l1',
    provider: 'prov-aaaa',
    requirement: 'safety',
    severity: 'severe',
    foundOn: '2025-05-01',
  }
  return valid(Finding, { ...usual, corrections: 0, ...change } as Parameters<typeof valid<TypeOf<typeof Finding>>>[1])
}

describe('a finding repeats an earlier one', () => {
  const first = finding({ proceeding: 'jm-1a', foundOn: '2024-01-01' })

  it('on the same requirement at the same provider in another proceeding', () => {
    expect(earlierFindings([finding(), first])(finding())).toEqual([first])
  })

  it.each([
    ['on another requirement', { requirement: 'reporting' }],
    ['at another provider', { provider: 'prov-bbbb' }],
    ['in the same proceeding', { proceeding: 'jm-1a' }],
    ['found on the same day', { foundOn: '2024-01-01' }],
    ['found before it', { foundOn: '2023-12-31' }],
  ])('but not %s', (_, change) => expect(earlierFindings([first])(finding(change))).toEqual([]))

  it('whatever the severity of the two', () => {
    expect(earlierFindings([first])(finding({ severity: 'minor' }))).toEqual([first])
  })
})
