import fc from 'fast-check'
import { record } from '../record.js'
import { LocalDate } from '../time.js'
import { list, text } from '../value.js'
import { arbitraryOf } from './arbitrary.js'
import { BoatRow, sampleCodecs } from './sample-codecs.js'

/** How often a generator throws a value away, from when it is made. */
function filtersWhile(act: () => void): number {
  const { filter } = fc.Arbitrary.prototype
  let filters = 0
  fc.Arbitrary.prototype.filter = function (this: fc.Arbitrary<unknown>, ...refinement: Parameters<typeof filter>) {
    filters += 1
    return filter.apply(this, refinement)
  } as typeof filter
  try {
    act()
  } finally {
    fc.Arbitrary.prototype.filter = filter
  }
  return filters
}

it('a generator never throws a value away to find another', () => {
  expect(filtersWhile(() => fc.sample(fc.nat().filter((n) => n > 1)))).toBe(1)
  expect(filtersWhile(() => sampleCodecs.forEach((codec) => fc.sample(arbitraryOf(codec))))).toBe(0)
})

describe.each(sampleCodecs)('$name', (codec) => {
  it('accepts every value that is generated for it', () => {
    fc.assert(
      fc.property(arbitraryOf(codec), (value) => {
        expect(codec.decode(value)).toEqual({ _tag: 'Right', right: value })
      }),
      { numRuns: 200 },
    )
  })
})

describe('generated values', () => {
  const label = { et: 'Väli', en: 'Field' }
  /** Whether among many values some is such. */
  const some = <A>(arbitrary: fc.Arbitrary<A>, holds: (value: A) => boolean) => fc.sample(arbitrary, { seed: 1, numRuns: 500 }).some(holds)
  const texts = arbitraryOf(text('T', label, { max: 60, lines: 'many' }))

  it.each([
    ['Estonian letters', /[õäöüšž]/u],
    ['emoji', /\p{Emoji_Presentation}/u],
    ['Cyrillic', /\p{Script=Cyrillic}/u],
    ['Arabic', /\p{Script=Arabic}/u],
    ['Chinese', /\p{Script=Han}/u],
    ['combining marks', /\p{M}/u],
    ['spaces and line ends inside', /\S[ \u00a0].*\n/su],
    ['the longest text', /^.{60}$/su],
    ['the shortest text', /^.$/su],
  ])('have %s', (_, pattern) => expect(some(texts, (each) => pattern.test(each))).toBe(true))

  it.each([
    ['leap days', (day: string) => day.endsWith('-02-29')],
    ['the last day of a year', (day: string) => day.endsWith('-12-31')],
    ['the first day that is taken', (day: string) => day === '1900-01-01'],
    ['the last day that is taken', (day: string) => day === '2199-12-31'],
  ])('have %s', (_, holds) => expect(some(arbitraryOf(LocalDate), holds)).toBe(true))

  it('have optional fields and have them not, unless told which', () => {
    const has = (row: object) => 'berth' in row
    expect([some(arbitraryOf(BoatRow), has), some(arbitraryOf(BoatRow), (row) => !has(row))]).toEqual([true, true])
    expect(some(arbitraryOf(BoatRow, {}, 'all'), (row) => !has(row))).toBe(false)
    expect(some(arbitraryOf(BoatRow, {}, 'none'), has)).toBe(false)
  })

  it('are taken from elsewhere for the codecs that are named', () => {
    const few = list(record('R', label, { day: LocalDate }), label, { min: 1, max: 3 })
    const first = arbitraryOf(few, { LocalDate: fc.constant('2025-01-01') })
    expect(some(first, (days) => days.some(({ day }) => day !== '2025-01-01'))).toBe(false)
  })
})
