import { codesOf } from '@dutybook/modelling'
import { AgeGroup, CtdcAgeBand } from './age.js'
import { ageGroupOf, ctdcBandOf, ctdcBandsOf, euAgeGroupOf } from './age-mapping.js'

const ages = Array.from({ length: 121 }, (_, age) => age)

describe('the age groups', () => {
  it('begin and end with the years of their names', () => {
    expect([0, 11, 12, 14, 15, 17, 18, 24, 25, 34, 35, 49, 50, 64, 65, 120].map(ageGroupOf)).toEqual([
      ...['0-11', '0-11', '12-14', '12-14', '15-17', '15-17', '18-24', '18-24'],
      ...['25-34', '25-34', '35-49', '35-49', '50-64', '50-64', '65+', '65+'],
    ])
  })

  it('are children below 18 and adults from 18 on in the European collection', () => {
    expect(ages.map((age) => euAgeGroupOf(ageGroupOf(age)))).toEqual(ages.map((age) => (age < 18 ? 'child' : 'adult')))
    expect(euAgeGroupOf('unknown')).toBe('unknown')
  })

  it('of what is no age is unknown', () => expect([-1, 17.5, NaN].map(ageGroupOf)).toEqual(['unknown', 'unknown', 'unknown']))
})

describe('the bands of CTDC', () => {
  it('begin and end with the years of their names', () => {
    expect([8, 9, 17, 18, 20, 21, 23, 24, 26, 27, 29, 30, 38, 39, 47, 48].map(ctdcBandOf)).toEqual([
      ...['0-8', '9-17', '9-17', '18-20', '18-20', '21-23', '21-23', '24-26'],
      ...['24-26', '27-29', '27-29', '30-38', '30-38', '39-47', '39-47', '48+'],
    ])
    expect(ctdcBandOf(-1)).toBe('unknown')
  })

  it('of a group are those of the ages in it, and no others', () => {
    for (const group of codesOf(AgeGroup).filter((each) => each !== 'unknown')) {
      const bands = new Set(ages.filter((age) => ageGroupOf(age) === group).map(ctdcBandOf))
      expect(ctdcBandsOf(group)).toEqual(codesOf(CtdcAgeBand).filter((band) => bands.has(band)))
    }
    expect(ctdcBandsOf('unknown')).toEqual(['unknown'])
  })
})
