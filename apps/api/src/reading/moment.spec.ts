import { estonianCalendar } from '@dutybook/domain'
import type { LocalDate } from '@dutybook/modelling'
import { lastMomentOf } from './moment.js'

describe('The last moment of a day in Tallinn', () => {
  it.each([
    ['2026-01-31', '2026-01-31T21:59:59.999Z'],
    ['2026-07-01', '2026-07-01T20:59:59.999Z'],
    ['2026-03-29', '2026-03-29T20:59:59.999Z'],
    ['2026-10-25', '2026-10-25T21:59:59.999Z'],
  ])('%s is %s', (day, moment) => {
    expect(lastMomentOf(day as LocalDate, estonianCalendar)).toBe(moment)
  })
})
