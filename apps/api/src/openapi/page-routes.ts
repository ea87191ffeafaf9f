import { id } from '@dutybook/modelling'
import { HealthAnswer } from '../answers/health-answer.js'
import { pageParameters } from '../http/parameters.js'
import type { Route, Success } from './route.js'

const page = (et: string, en: string): Success => ({ status: 200, label: { et, en }, media: ['application/json', 'text/html'] })

const plain = (path: string, operation: string, et: string, en: string, ...answers: readonly Success[]): Route => ({
  method: 'get',
  path,
  operation,
  tag: 'server',
  label: { et, en },
  answers,
  problems: [],
})

const health = (status: number, et: string, en: string): Success => ({ status, label: { et, en }, json: HealthAnswer })

const ProblemCodeParameter = id('ProblemCodeParameter', { et: 'Veakood', en: 'Problem code' }, '^[A-Z][A-Z0-9_]{1,79}$', 'STALE_REVISION')

/** The routes around the facts: where to look, what a code means, how the server is. */
export const describedPages: readonly Route[] = [
  {
    ...plain(
      '/',
      'index',
      'Kas tulemused on tagatud ja kust vaadata',
      'Whether the results hold, and where to look',
      page('Esileht', 'First page'),
    ),
    query: pageParameters,
    problems: ['INVALID_QUERY', 'VIEWS_BEHIND'],
  },
  plain('/problems', 'list-problems', 'Kõik veakoodid', 'All problem codes', page('Loend', 'List')),
  {
    ...plain('/problems/{code}', 'explain-problem', 'Mida veakood tähendab', 'What a problem code means', page('Selgitus', 'Explanation')),
    id: { name: 'code', codec: ProblemCodeParameter },
    problems: ['UNKNOWN_CODE'],
  },
  plain('/openapi.json', 'describe', 'See dokument', 'This document', {
    status: 200,
    label: { et: 'OpenAPI', en: 'OpenAPI' },
    media: ['application/json'],
  }),
  plain('/livez', 'live', 'Kas programm töötab', 'Whether the program runs', health(200, 'Töötab', 'It runs')),
  plain(
    '/readyz',
    'ready',
    'Kas saab kasutada',
    'Whether it can be used',
    health(200, 'Saab kasutada', 'It can be used'),
    health(503, 'Praegu ei saa', 'Not at the moment'),
  ),
]
