import fc, { type Arbitrary } from 'fast-check'

const dayInMs = 86_400_000
const ms = (iso: string): number => Date.parse(iso)
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

const daysFrom = (first: string, last: string): Arbitrary<string> =>
  fc.integer({ min: ms(first) / dayInMs, max: ms(last) / dayInMs }).map((day) => dayOf(day * dayInMs))

/** Days of our time most often; leap days, ends of months and years, and the first and last day that the codec takes. */
export const dateText: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: daysFrom('2018-01-01', '2032-12-31') },
  { weight: 1, arbitrary: daysFrom('1900-01-01', '2199-12-31') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2000-02-29',
      '2020-02-29',
      '2024-02-29',
      '2023-02-28',
      '2024-12-31',
      '2025-01-01',
      '2025-04-30',
      '1900-01-01',
      '2199-12-31',
    ),
  },
)

const fullMs = { min: ms('1900-01-01T00:00:00.000Z'), max: ms('2199-12-31T23:59:59.999Z') }

/** Moments of our time most often; the hours around midnight in Tallinn, clock changes, and the two ends. */
export const instantText: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: ms('2018-01-01'), max: ms('2032-12-31') }).map((time) => new Date(time).toISOString()) },
  { weight: 1, arbitrary: fc.integer(fullMs).map((time) => new Date(time).toISOString()) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2024-02-29T23:59:59.999Z',
      '2025-03-30T01:00:00.000Z',
      '2025-10-26T01:00:00.000Z',
      '2024-12-31T22:00:00.000Z',
      '2025-06-30T21:00:00.000Z',
      '1900-01-01T00:00:00.000Z',
      '2199-12-31T23:59:59.999Z',
    ),
  },
)
