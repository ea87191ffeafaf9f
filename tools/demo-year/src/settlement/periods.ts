import { plusDays } from '@dutybook/modelling'
import { actsOn, doneOn, type DatedAct } from '../act.js'
import { cast } from '../cast.js'
import { officeDay } from '../days.js'
import { months, type Month } from './months.js'

const act = actsOn('reportingPeriod')
const close = (period: string, { to }: Month, after: number): DatedAct =>
  doneOn(officeDay(plusDays(to, after)), act(period, cast.finance, { type: 'CloseReportingPeriod', data: {} }))

/** Each month is closed near the end of the next one; then the quarter, and in January the year. */
export const periodActs = (): readonly DatedAct[] =>
  months.flatMap((month) => {
    const [year, number] = month.name.split('-')
    const quarter = Number(number) % 3 === 0 ? [close(`${year}-q${Number(number) / 3}`, month, 27)] : []
    return [close(month.name, month, 27), ...quarter, ...(number === '12' ? [close(`${year}`, month, 27)] : [])]
  })
