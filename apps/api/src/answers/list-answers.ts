import { called, LocalDate, list, period, record, ShownLabel, text } from '@dutybook/modelling'
import type { AnyCountTable } from '@dutybook/statistics'
import { capitalised, Link } from './answers.js'
import { AsOfAnswer } from './as-of-answer.js'
import { LogPosition } from './shown-event.js'

const name = text('ListedName', { et: 'Nimi', en: 'Name' }, { max: 80 })
const label = called(ShownLabel, 'Nimetus', 'What it is called')
const duty = text('ListedDuty', { et: 'Teenistuskohustus', en: 'Duty' }, { max: 10 })
const href = called(Link, 'Aadress', 'Address')

const Listed = record('Listed', { et: 'Loendi rida', en: 'Line of a list' }, { name, label, duty, href })

/** What there is of one sort, each with its address: views, verdicts, tables. */
export const ListAnswer = record(
  'ListAnswer',
  { et: 'Loend', en: 'List' },
  { items: list(Listed, { et: 'Read', en: 'Lines' }, { max: 1000 }) },
)

/** Counts of a table over a period. */
export const statisticsAnswer = (table: AnyCountTable) =>
  record(`${capitalised(table.name)}Counts`, table.label, {
    rows: list(table.row, { et: 'Read', en: 'Rows' }, { max: 100_000 }),
    period: period('CountedPeriod', { et: 'Ajavahemik', en: 'Period' }),
    position: LogPosition,
    asOf: AsOfAnswer,
  })

export const dayParameter = (et: string, en: string) => called(LocalDate, et, en)
