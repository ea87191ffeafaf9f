import { aggregates } from '@dutybook/domain'
import { MessageId } from '@dutybook/modelling'
import { countTables, readersOfCounts } from '@dutybook/statistics'
import { verdicts } from '@dutybook/oversight'
import { eventAnswer, VerdictAnswer, viewAnswer } from '../answers/answers.js'
import { CharterAnswer } from '../answers/charter-answer.js'
import { LawAnswer } from '../answers/law-answer.js'
import { ListAnswer, statisticsAnswer } from '../answers/list-answers.js'
import { WallAnswer } from '../answers/wall-answer.js'
import { offeredViews, type OfferedView } from '../catalogue.js'
import { lawParameters, statisticsParameters, verdictParameters } from '../http/parameters.js'
import { stepOf } from '../http/route.js'
import { aggregateRoutes } from './aggregate-routes.js'
import { evidenceRoutes } from './evidence-routes.js'
import { describedPages } from './page-routes.js'
import { ok, reading } from './reading-route.js'
import { releaseRoutes } from './release-routes.js'
import type { Route } from './route.js'

const list = (path: string, et: string, en: string): Route =>
  reading({ path: `/v1/${path}`, operation: `list-${path}`, tag: path, label: { et, en }, answers: [ok(ListAnswer, et, en)] })

const viewed = ({ step, view, parameters }: OfferedView): Route =>
  reading({
    path: `/v1/views/${step}`,
    operation: `read-view-${step}`,
    tag: 'views',
    label: view.label,
    query: parameters,
    answers: [ok(viewAnswer(view), 'Read', 'Rows')],
    problems: view.readers ? ['NOT_A_READER', 'VIEWS_BEHIND'] : ['VIEWS_BEHIND'],
  })

const wall = reading({
  path: '/v1/verdicts',
  operation: 'list-verdicts',
  tag: 'verdicts',
  label: { et: 'Kõik oodatavad tulemused lühidalt', en: 'All expected results in short' },
  query: verdictParameters,
  answers: [ok(WallAnswer, 'Tulemused', 'Results')],
  problems: ['VIEWS_BEHIND'],
})

const judged = verdicts.map(({ result, label }): Route =>
  reading({
    path: `/v1/verdicts/${result}`,
    operation: `read-verdict-${result}`,
    tag: 'verdicts',
    label,
    query: verdictParameters,
    answers: [{ ...ok(VerdictAnswer, 'Järeldus', 'Verdict'), media: ['text/html'] }],
    problems: ['VIEWS_BEHIND'],
  }),
)

const counted = countTables.map((table): Route =>
  reading({
    path: `/v1/statistics/${stepOf(table.name)}`,
    operation: `read-statistics-${stepOf(table.name)}`,
    tag: 'statistics',
    label: table.label,
    query: statisticsParameters,
    answers: [ok(statisticsAnswer(table), 'Loendused', 'Counts')],
    problems: readersOfCounts(table) ? ['NOT_A_READER', 'VIEWS_BEHIND'] : ['VIEWS_BEHIND'],
  }),
)

const records: readonly Route[] = [
  reading({
    path: '/v1/events/{id}',
    operation: 'read-event',
    tag: 'records',
    label: { et: 'Sündmus, mida tõend nimetab', en: 'The event that evidence names' },
    id: { name: 'id', codec: MessageId },
    answers: [ok(eventAnswer(aggregates), 'Sündmus', 'Event')],
    problems: ['INVALID_ID', 'UNKNOWN_EVENT', 'VIEWS_BEHIND'],
  }),
  reading({
    path: '/v1/charter',
    operation: 'read-charter',
    tag: 'records',
    label: CharterAnswer.label,
    answers: [ok(CharterAnswer, 'Ametijuhend', 'Job description')],
  }),
  reading({
    path: '/v1/law',
    operation: 'read-law',
    tag: 'records',
    label: LawAnswer.label,
    query: lawParameters,
    answers: [ok(LawAnswer, 'Õigus', 'Law')],
  }),
]

/** Every route that the document describes. */
export const routes: readonly Route[] = [
  ...aggregates.flatMap(aggregateRoutes),
  list('views', 'Vaadete loend', 'List of views'),
  ...offeredViews.map(viewed),
  wall,
  ...judged,
  list('statistics', 'Statistikatabelite loend', 'List of statistical tables'),
  ...counted,
  ...releaseRoutes,
  ...records,
  ...evidenceRoutes,
  ...describedPages,
]
