import { count, flag, record, type LocalDate, type Period, type TypeOf } from '@dutybook/modelling'
import { countingMethod, estonianLaw } from '@dutybook/domain'
import { year, yearOf } from '../calendar-columns.js'
import type { CountTable } from '../count-table.js'
import { countedVictims, victimColumns, victimCounts } from './counted-victims.js'
import { episodeFacts } from './episode-facts.js'
import { personFacts } from './person-facts.js'

const TrendCounts = record(
  'TrendCounts',
  { et: 'Ohvreid aastate kaupa', en: 'Victims by year' },
  {
    year: year('Loendatud', 'Counted'),
    method: count('CountingMethodVersion', { et: 'Metoodika versioon', en: 'Version of the method' }, { min: 1, max: 999 }),
    breaksSeries: flag('BreaksSeries', { et: 'Aegrida katkeb', en: 'The series breaks' }),
    ...victimColumns,
    sexual: count('SexualCount', { et: 'Registreeritutest seksuaalselt ekspluateeritud', en: 'Sexually exploited, of the registered' }),
    labour: count('LabourCount', { et: 'Registreeritutest tööalaselt ekspluateeritud', en: 'Exploited for labour, of the registered' }),
    sexualAndLabour: count('SexualAndLabourCount', { et: 'Neist mõlemal viisil', en: 'Of these both ways' }),
  },
)
type TrendCounts = TypeOf<typeof TrendCounts>

const methodOf = (of: number) => estonianLaw.valueOn(countingMethod, `${of}-12-31` as LocalDate).value

/** The method of a year is that of its last day. The series breaks where another method begins that says so. */
function methodColumns(of: number): Pick<TrendCounts, 'method' | 'breaksSeries'> {
  const [method, before] = [methodOf(of), methodOf(of - 1)]
  return { method: method.version, breaksSeries: method.version !== before.version && method.breaksSeries }
}

const yearsIn = ({ from, to }: Period): readonly number[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)

function yearPart({ from, to }: Period, of: number): Period {
  const [first, last] = [`${of}-01-01`, `${of}-12-31`] as [LocalDate, LocalDate]
  return { from: from > first ? from : first, to: to < last ? to : last }
}

/** A row for every year that the period touches, with the method by which it is counted. */
export const victimsByYear: CountTable<TrendCounts> = {
  name: 'victimsByYear',
  label: TrendCounts.label,
  duty: '3.4',
  reads: [personFacts, episodeFacts],
  row: TrendCounts,
  of: (rowsOf, period) =>
    yearsIn(period).map((of) => {
      const victims = countedVictims(rowsOf, yearPart(period, of))
      const registered = victims.filter(({ column }) => column === 'registered').map(({ episode }) => episode.forms)
      const [sexual, labour] = [
        registered.filter((forms) => forms.includes('sexual')),
        registered.filter((forms) => forms.includes('labour')),
      ]
      const both = sexual.filter((forms) => forms.includes('labour'))
      const forms = { sexual: sexual.length, labour: labour.length, sexualAndLabour: both.length }
      return { year: of, ...methodColumns(of), ...victimCounts(victims), ...forms }
    }),
}
