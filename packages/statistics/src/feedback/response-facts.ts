import { asStored, called, LocalDate, record, viewOf, without, type RowFold, type TypeOf } from '@dutybook/modelling'
import { FeedbackChannel, FeedbackGroup, FeedbackLanguage, feedbackWave, FeedbackWaveId, ResponseRef } from '@dutybook/domain'
import type { FeedbackWaveEvent } from '@dutybook/domain'
import { month, monthOf, year, yearOf } from '../calendar-columns.js'
import { feedbackReaders } from './readers.js'

/** What every row about a response says of it. */
export const responseColumns = {
  wave: FeedbackWaveId,
  response: ResponseRef,
  channel: FeedbackChannel,
  group: FeedbackGroup,
  language: FeedbackLanguage,
  receivedOn: called(LocalDate, 'Saamise päev', 'Received on'),
  receivedYear: year('Vastus', 'Response'),
  receivedMonth: month('Vastus', 'Response'),
}
export const ResponseFactRow = record('ResponseFactRow', { et: 'Tagasiside vastuse andmed', en: 'Facts of a response' }, responseColumns)
export type ResponseFactRow = TypeOf<typeof ResponseFactRow>

type Received = Extract<FeedbackWaveEvent, { type: 'FeedbackRecorded' }>['data']

/** The key of a row begins with the wave: `tl-2026-1/vastus-4fk2m9`. */
export const responseOf = (data: Received, key: string): ResponseFactRow => ({
  wave: key.slice(0, key.indexOf('/')) as ResponseFactRow['wave'],
  ...without(data, 'answers'),
  ...{ receivedYear: yearOf(data.receivedOn), receivedMonth: monthOf(data.receivedOn) },
})

const fold: RowFold<ResponseFactRow, FeedbackWaveEvent> = {
  opens: { FeedbackRecorded: ({ data }, key) => responseOf(data, key) },
  changes: {},
}

/** One row per filled form, by the day on which it came; codes only. */
export const responseFacts = viewOf({
  name: 'feedbackResponseFacts',
  version: 1,
  label: { et: 'Tagasiside vastused loendamiseks', en: 'Responses to be counted' },
  duty: '3.4',
  readers: feedbackReaders,
  ...asStored(ResponseFactRow),
  sources: [feedbackWave],
  keys: (event, wave) => (event.type === 'FeedbackRecorded' ? [`${wave}/${event.data.response}`] : []),
  fold,
})
