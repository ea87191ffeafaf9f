import { plusDays, weekday, type LocalDate } from '@dutybook/modelling'
import HolidaysOfTheWorld from 'date-holidays'
import { easterSunday, isWorkingDay, publicHolidays, shortDays } from './holidays.js'

const oracle = new HolidaysOfTheWorld('EE')
const years = Array.from({ length: 2100 - 1990 + 1 }, (_, i) => 1990 + i)
const ours = (year: number) => publicHolidays(year).map(({ date }) => date as string)

const oracleDates = (year: number) =>
  oracle
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))

/**
 * date-holidays lists the same twelve days for every year, without saying since when. Two of them are younger (RT I 1998, 13, 162;
 * RT I 2005, 24, 185), so for the years before them the comparison leaves those two out. All else is compared as it is.
 */
const notYet = (year: number) => [...(year < 1998 ? [`${year}-08-20`] : []), ...(year < 2005 ? [`${year}-12-24`] : [])]

describe('the public holidays of Estonia', () => {
  it('are those of date-holidays in every year from 1990 to 2100, but for the two days that became holidays in 1998 and 2005', () => {
    for (const year of years) {
      expect(ours(year)).toEqual(oracleDates(year).filter((date) => !notYet(year).includes(date)))
    }
  })

  it('are twelve from 2005 on, each called by its name in both languages', () => {
    for (const { label } of publicHolidays(2026)) expect(label.et).not.toBe(label.en)
    for (const year of years.filter((each) => each >= 2005)) expect(new Set(ours(year)).size).toBe(12)
  })

  it('have the names of date-holidays in Estonian, where that uses the words of the law', () => {
    const names = new Map(oracle.getHolidays(2026, 'et').map(({ date, name }) => [date.slice(0, 10), name]))
    const others = publicHolidays(2026).filter(({ date, label }) => names.get(date) !== label.et)
    expect(others.map(({ label }) => label.et)).toEqual(['ülestõusmispühade 1. püha'])
  })

  it('put Easter on its earliest and latest days', () => {
    expect(easterSunday(2285)).toBe('2285-03-22')
    expect(easterSunday(2038)).toBe('2038-04-25')
    expect(easterSunday(1954)).toBe('1954-04-18')
    expect(easterSunday(1981)).toBe('1981-04-19')
  })
})

describe('a working day', () => {
  it('is Monday to Friday without the public holidays, on every day of 1990 to 2100', () => {
    for (const year of years) {
      const off = new Set(oracleDates(year).filter((date) => !notYet(year).includes(date)))
      for (let day = `${year}-01-01` as LocalDate; day.startsWith(String(year)); day = plusDays(day, 1)) {
        if (isWorkingDay(day) !== (weekday(day) <= 5 && !off.has(day))) throw new Error(`${day} is judged wrongly`)
      }
    }
  })

  it('was 24 December in 2004 and not in 2007', () => {
    expect(isWorkingDay('2004-12-24' as LocalDate)).toBe(true)
    expect(isWorkingDay('2007-12-24' as LocalDate)).toBe(false)
  })
})

describe('the short working days', () => {
  it('are the four days before New Year, 24 February, 23 June and 24 December', () => {
    expect(shortDays(2026)).toEqual(['2026-02-23', '2026-06-22', '2026-12-23', '2026-12-31'])
  })

  it('do not exist where the day before the holiday is a day off', () => {
    expect(shortDays(2025)).toEqual(['2025-12-23', '2025-12-31'])
    expect(shortDays(2022)).toEqual(['2022-02-23', '2022-06-22', '2022-12-23'])
  })
})
