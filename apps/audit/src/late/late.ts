import { estonianCalendar as calendar } from '@dutybook/domain'
import { isLeft } from '@dutybook/fp'
import { daysBetween, plusDays, type LocalDate } from '@dutybook/modelling'
import type { Run } from '../command.js'
import type { Column } from '../output/results.js'
import { wholeLog } from '../reading/entries.js'
import { eventColumns, eventRow, unreadableRow, type EventRow } from '../reading/shown-event.js'
import type { LateOptions } from './options.js'

type LateRow = EventRow & { readonly days: number; readonly workingDays: number }

const columns: readonly Column<Partial<LateRow>>[] = [
  { label: { et: 'Päevi', en: 'Days' }, of: ({ days }) => days },
  { label: { et: 'Tööpäevi', en: 'Working days' }, of: ({ workingDays }) => workingDays },
  ...eventColumns,
]

/** The day of recording is the day in Estonia. An event that cannot be read may be late, and is shown. */
export const run: Run<LateOptions> = async (audit) => {
  const give = audit.results(columns)
  let found = 0
  for await (const entry of wholeLog(audit)) {
    if (isLeft(entry)) {
      await give(unreadableRow(entry.left))
      continue
    }
    const { occurredOn, recordedAt } = entry.right.metadata
    const recordedOn = calendar.dayOf(recordedAt)
    const days = daysBetween(occurredOn, recordedOn)
    if (days <= audit.options.days) continue
    found += 1
    await give({ days, workingDays: workingDays(occurredOn, recordedOn), ...eventRow(entry.right) })
  }
  return found > 0 ? 'findings' : 'clean'
}

/** Working days after the first day, up to the last. */
function workingDays(after: LocalDate, upTo: LocalDate): number {
  let count = 0
  for (let day = plusDays(after, 1); day <= upTo; day = plusDays(day, 1)) count += Number(calendar.isWorkingDay(day))
  return count
}
