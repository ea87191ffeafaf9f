import { kernelRefusals, type AnyDecider } from '@dutybook/modelling'
import { CommandAnswer, instanceAnswer } from '../answers/answers.js'
import { sentCommandOf } from '../answers/sent-command.js'
import { instanceParameters } from '../http/parameters.js'
import { stepOf } from '../http/route.js'
import { ok, reading } from './reading-route.js'
import type { Route, Success } from './route.js'

const id = (decider: AnyDecider) => ({ name: 'id', codec: decider.id })

const shown = (decider: AnyDecider): Route =>
  reading({
    path: `/v1/${stepOf(decider.category)}/{id}`,
    operation: `show-${stepOf(decider.category)}`,
    tag: 'aggregates',
    label: { et: `${decider.label.et}: seis ja ajalugu`, en: `${decider.label.en}: state and history` },
    id: id(decider),
    query: instanceParameters,
    headers: ['If-None-Match'],
    answers: [
      { ...ok(instanceAnswer(decider), 'Seis ja ajalugu', 'State and history'), headers: ['ETag'] },
      { status: 304, label: { et: 'Muutusteta', en: 'Not changed' }, headers: ['ETag'] },
    ],
    problems: ['INVALID_ID', 'NOTHING_RECORDED'],
  })

const given = (decider: AnyDecider): Route => ({
  method: 'post',
  path: `/v1/${stepOf(decider.category)}/{id}`,
  operation: `give-${stepOf(decider.category)}-command`,
  tag: 'aggregates',
  label: { et: `${decider.label.et}: anna käsk`, en: `${decider.label.en}: give a command` },
  id: id(decider),
  headers: ['Idempotency-Key', 'If-Match', 'If-None-Match'],
  body: sentCommandOf(decider),
  answers: [done(200, 'Midagi ei olnud enam teha', 'There was nothing left to do'), done(201, 'Kirja pandud', 'Recorded')],
  problems: commandProblems,
  refusals: { ...kernelRefusals, ...decider.refusals },
  actor: 'command',
})

const done = (status: number, et: string, en: string): Success => ({
  status,
  label: { et, en },
  json: CommandAnswer,
  headers: ['ETag', 'Location', 'Idempotency-Key'],
})

const commandProblems: Route['problems'] = [
  ...(['BODY_MISSING', 'MALFORMED_JSON', 'UNKNOWN_COMMAND_TYPE', 'INVALID_COMMAND', 'INVALID_ID', 'INVALID_HEADER'] as const),
  ...(['FUTURE_DATE', 'BEFORE_FIRST_DAY', 'UNKNOWN_ACTOR', 'CONCURRENT_CHANGE', 'STALE_REVISION', 'BODY_TOO_LARGE'] as const),
  ...(['UNSUPPORTED_MEDIA_TYPE', 'COMMAND_ID_REUSED'] as const),
]

/** What the document says of the two routes of an aggregate. */
export const aggregateRoutes = (decider: AnyDecider): readonly Route[] => [given(decider), shown(decider)]
