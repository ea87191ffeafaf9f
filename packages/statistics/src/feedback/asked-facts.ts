import { asStored, called, count, LocalDate, record, viewOf, type RowFold, type TypeOf } from '@dutybook/modelling'
import { FeedbackChannel, feedbackWave, FeedbackWaveId, type FeedbackWaveEvent } from '@dutybook/domain'
import { month, monthOf, year, yearOf } from '../calendar-columns.js'
import { feedbackReaders } from './readers.js'

export const AskedFactRow = record(
  'AskedFactRow',
  { et: 'Küsitute andmed', en: 'Facts of those asked' },
  {
    wave: FeedbackWaveId,
    channel: FeedbackChannel,
    people: count('PeopleAskedCount', { et: 'Küsitud inimesi', en: 'People asked' }),
    analysedOn: called(LocalDate, 'Analüüsitud', 'Analysed on'),
    analysedYear: year('Analüüs', 'Analysis'),
    analysedMonth: month('Analüüs', 'Analysis'),
  },
)
export type AskedFactRow = TypeOf<typeof AskedFactRow>

const fold: RowFold<AskedFactRow, FeedbackWaveEvent> = {
  opens: {
    FeedbackAnalysed: ({ data: { asked, analysedOn } }, key) => {
      const of = asked.find(({ channel }) => key.endsWith(`/${channel}`))
      const wave = key.slice(0, key.indexOf('/')) as AskedFactRow['wave']
      return of && { wave, ...of, analysedOn, analysedYear: yearOf(analysedOn), analysedMonth: monthOf(analysedOn) }
    },
  },
  changes: {},
}

/** One row per channel of a wave of which it is known how many people were asked. */
export const askedFacts = viewOf({
  name: 'feedbackAskedFacts',
  version: 1,
  label: { et: 'Tagasisidet küsitud inimesed loendamiseks', en: 'People asked for feedback to be counted' },
  duty: '3.4',
  readers: feedbackReaders,
  ...asStored(AskedFactRow),
  sources: [feedbackWave],
  keys: (event, wave) => (event.type === 'FeedbackAnalysed' ? event.data.asked.map(({ channel }) => `${wave}/${channel}`) : []),
  fold,
})
