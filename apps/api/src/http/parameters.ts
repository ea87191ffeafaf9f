import { called, choice, LocalDate, optional, record } from '@dutybook/modelling'
import { LogPosition } from '../answers/shown-event.js'
import { asOfParameters, rowsParameters } from '../reading/as-of-query.js'

/** The parameters in the address of each reading; a view has its columns besides. */
export const instanceParameters = record('InstanceQuery', { et: 'Mis seisuga', en: 'As of' }, asOfParameters)

const lang = optional(
  choice(
    'PageLanguage',
    { et: 'Lehe keel', en: 'Language of the page' },
    { et: { et: 'eesti', en: 'Estonian' }, en: { et: 'inglise', en: 'English' } },
  ),
)

export const pageParameters = record('PageQuery', { et: 'Mis seisuga leht', en: 'The page as of' }, { lang, ...asOfParameters })

export const verdictParameters = record(
  'VerdictQuery',
  { et: 'Mis päeva järeldus', en: 'The verdict on which day' },
  { day: optional(called(LocalDate, 'Järelduse päev', 'Day of the verdict')), lang, ...rowsParameters },
)

export const statisticsParameters = record(
  'StatisticsQuery',
  { et: 'Mis ajavahemik', en: 'Which period' },
  {
    from: optional(called(LocalDate, 'Ajavahemiku algus', 'First day of the period')),
    to: optional(called(LocalDate, 'Ajavahemiku lõpp', 'Last day of the period')),
    ...rowsParameters,
  },
  { earlier: 'from', later: 'to' },
)

export const lawParameters = record(
  'LawQuery',
  { et: 'Mis päeva õigus', en: 'The law of which day' },
  { day: optional(called(LocalDate, 'Päev', 'Day')) },
)

export const consistencyParameters = record(
  'ConsistencyQuery',
  { et: 'Millisest suurusest milliseni', en: 'From which size to which' },
  {
    from: optional(called(LogPosition, 'Varasem suurus; 0, kui puudub', 'Earlier size; 0 when absent')),
    to: optional(called(LogPosition, 'Hilisem suurus; viimane, kui puudub', 'Later size; the last one when absent')),
  },
)

export const noParameters = record('NoQuery', { et: 'Parameetriteta', en: 'Without parameters' }, {})
