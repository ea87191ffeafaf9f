import type { LocalDate } from '@dutybook/modelling'
import { euMembers } from '../../law/eu-policies.js'
import { estonianLaw } from '../../law/index.js'
import { citizenshipGroupOf, type Citizenship } from './citizenship.js'
import { countries } from './countries.js'

const groupOn = (day: string) => (citizenship: Citizenship) =>
  citizenshipGroupOf(citizenship, estonianLaw.valueOn(euMembers, day as LocalDate).value)

describe('the group of a citizenship', () => {
  it('tells Estonia, the rest of the European Union and other countries apart', () =>
    expect((['EST', 'LVA', 'UKR'] as const).map(groupOn('2025-01-01'))).toEqual(['EE', 'otherEU', 'nonEU']))

  it('keeps those without a citizenship and those whose citizenship is undetermined or unknown', () =>
    expect((['stateless', 'undetermined', 'unknown'] as const).map(groupOn('2025-01-01'))).toEqual([
      'stateless',
      'undetermined',
      'unknown',
    ]))

  it('has the United Kingdom in the European Union until the end of January 2020', () => {
    expect(groupOn('2020-01-31')('GBR')).toBe('otherEU')
    expect(groupOn('2020-02-01')('GBR')).toBe('nonEU')
  })
})

describe('the countries', () => {
  it('are called by codes of three letters, each once', () => {
    expect(Object.keys(countries)).toHaveLength(250)
    for (const code of Object.keys(countries)) expect(code).toMatch(/^[A-Z]{3}$/u)
  })

  it('have names of their own in both languages', () => {
    for (const language of ['et', 'en'] as const)
      expect(new Set(Object.values(countries).map((each) => each[language])).size).toBe(Object.keys(countries).length)
  })
})
