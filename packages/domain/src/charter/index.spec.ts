import { languages, Metadata, plusMonths, type Label, type LocalDate } from '@dutybook/modelling'
import { isKnownAct } from '../law/acts.js'
import {
  competences,
  duties,
  duty,
  expectedResult,
  expectedResults,
  generalPart,
  isAtLeast,
  languageLevels,
  requiredExperience,
  requiredLanguages,
  requirements,
  responsibilities,
  responsibility,
  rightOf,
  rights,
  tools,
} from './index.js'

const numbers = (lines: readonly { readonly number: string }[]) => lines.map(({ number }) => number)
const upTo = (n: number, prefix: string) => Array.from({ length: n }, (_, i) => `${prefix}${i + 1}`)

const labelled: readonly [string, Label][] = [
  ...[...duties, ...expectedResults, ...rights, ...responsibilities].map(({ number, label }): [string, Label] => [number, label]),
  ...Object.entries({ ...tools, ...requirements }).map(([code, { label }]): [string, Label] => [code, label]),
  ...Object.entries(competences).flatMap(([code, { label, shownBy }]): [string, Label][] => [
    [code, label],
    [`${code} shown by`, shownBy],
  ]),
  ['title', generalPart.title],
  ['unit', generalPart.unit],
  ['purpose', generalPart.purpose],
]

describe('the charter', () => {
  it('has the 14 duties, 9 rights and 7 responsibilities, in their order', () => {
    expect(numbers(duties)).toEqual(upTo(14, '3.'))
    expect(numbers(rights)).toEqual(upTo(9, 'R'))
    expect(numbers(responsibilities)).toEqual(upTo(7, 'V'))
  })

  it('has 25 expected results: several where the job description letters them, one elsewhere', () => {
    const perDuty = Object.fromEntries(duties.map(({ number, results }) => [number, results.length]))
    const one = Object.fromEntries(upTo(14, '3.').map((number) => [number, 1]))
    expect(perDuty).toEqual({ ...one, '3.3': 2, '3.4': 3, '3.11': 2, '3.12': 6, '3.13': 3 })
    expect(expectedResults).toHaveLength(25)
    expect(duties.flatMap(({ results }) => results)).toEqual(expectedResults)
  })

  it('numbers the results of a duty by letters without a gap', () => {
    for (const { number, results } of duties.filter((each) => each.results.length > 1)) {
      expect(numbers(results)).toEqual([...'abcdef'].slice(0, results.length).map((letter) => `${number}(${letter})`))
    }
  })

  it('gives every line a number of its own', () => {
    const all = [duties, rights, responsibilities].flatMap(numbers)
    expect(new Set(all).size).toBe(all.length)
    expect(new Set(numbers(expectedResults)).size).toBe(expectedResults.length)
  })

  it.each(labelled)('says %s in two languages that differ', (_, label) => {
    for (const language of languages) expect(label[language].trim()).not.toBe('')
    expect(label.et).not.toBe(label.en)
  })

  it('uses no wording twice', () => {
    for (const language of languages) expect(new Set(labelled.map(([, label]) => label[language])).size).toBe(labelled.length)
  })

  it('finds a line by its number', () => {
    expect(duty('3.5').label.et).toContain('järelevalve')
    expect(duty('3.1').number).toBe('3.1')
    expect(numbers(duty('3.1').results)).toEqual(['3.1'])
    expect(expectedResult('3.12(f)')).toMatchObject({
      number: '3.12(f)',
      duty: '3.12',
      label: { en: expect.stringContaining('working time') },
    })
    expect(rightOf('R3').label.et).toContain('supervisiooni')
    expect(responsibility('V2').label.et).toContain('vara')
  })

  it('has duty numbers that the metadata of an event accepts', () => {
    for (const { number } of duties) expect(Metadata.fields.duty.is(number)).toBe(true)
  })
})

describe('the general part', () => {
  it('makes the known loop: those who stand in for the post are those for whom it stands in', () => {
    expect(generalPart.substitutes).toEqual(['headOfDivision', 'adviser'])
    expect(new Set(generalPart.substitutesFor)).toEqual(new Set(generalPart.substitutes))
    expect(generalPart.substitutes).not.toContain(generalPart.position)
  })
})

describe('the requirements', () => {
  it('cite known acts', () => {
    const refs = Object.values(requirements).flatMap(({ basis }) => basis)
    expect(refs.length).toBeGreaterThanOrEqual(Object.keys(requirements).length)
    expect(refs.filter((ref) => !isKnownAct(ref))).toEqual([])
  })

  it('ask for four groups and nine traits of competence', () => {
    const kinds = Object.values(competences).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'group')).toHaveLength(4)
    expect(kinds.filter((kind) => kind === 'trait')).toHaveLength(9)
  })

  it('ask for 36 months of experience, which are three years', () => {
    expect(plusMonths('2023-02-01' as LocalDate, requiredExperience.months)).toBe('2026-02-01')
  })

  it('ask for Estonian and Russian at C1 and English at B1', () => {
    expect(requiredLanguages).toEqual({ et: 'C1', ru: 'C1', en: 'B1' })
  })

  it('order the language levels from A1 to C2', () => {
    const enough = languageLevels.filter((level) => isAtLeast(level, 'B2'))
    expect(enough).toEqual(['B2', 'C1', 'C2'])
    expect(languageLevels.every((level) => isAtLeast(level, 'A1'))).toBe(true)
  })

  it('hand only the computer and the telephone to a person', () => {
    const own = Object.entries(tools).filter(([, { holder }]) => holder === 'person')
    expect(own.map(([kind]) => kind)).toEqual(['computer', 'mobile'])
  })
})
