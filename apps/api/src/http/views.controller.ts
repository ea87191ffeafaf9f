import { estonianCalendar } from '@dutybook/domain'
import type { AsOf } from '@dutybook/event-store'
import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common'
import { QueryBus } from '@nestjs/cqrs'
import type { Request, Response } from 'express'
import { offeredViews, type OfferedView } from '../catalogue.js'
import { ReaderGuard, readerOf } from '../identity/reader.guard.js'
import { problem, ProblemError } from '../problems/problem.js'
import { asOfBy } from '../reading/as-of-query.js'
import { queryBy } from '../reading/query.js'
import { columnsToAskBy, usualRows } from '../reading/view-query.js'
import { answerTo } from './answer-to.js'
import { noParameters } from './parameters.js'
import { keptOf, orProblem, sendJson } from './send.js'

@Controller('v1/views')
@UseGuards(ReaderGuard)
export class ViewsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  list(@Req() request: Request, @Res() response: Response): void {
    orProblem(queryBy(noParameters, request))
    const items = offeredViews.map(({ step, view: { label, duty } }) => ({ name: step, label, duty, href: `/v1/views/${step}` }))
    sendJson(response, { items })
  }

  @Get(':view')
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    const offered = viewIn(request)
    const asked = orProblem(queryBy(offered.parameters, request))
    const { view } = offered
    const where = Object.fromEntries(Object.entries(asked).filter(([name]) => columnsToAskBy(view).includes(name)))
    const { limit = usualRows, after, minPosition } = asked as { limit?: number; after?: string; minPosition?: number }
    const asOf: AsOf = orProblem(asOfBy(asked, estonianCalendar))
    const reader = readerOf(response)
    const { lastKey, ...page } = await answerTo(this.queries, { kind: 'view', view, asOf, where, limit, after, minPosition, reader })
    const next = lastKey === undefined ? {} : { next: nextPage(request, lastKey) }
    sendJson(response, { ...page, ...next }, keptOf(view.shown))
  }
}

function viewIn({ params }: Request): OfferedView {
  const found = offeredViews.find(({ step }) => step === params['view'])
  if (!found) throw new ProblemError(problem('UNKNOWN_VIEW', { facts: { known: offeredViews.map(({ step }) => step).join(', ') } }))
  return found
}

function nextPage({ originalUrl }: Request, after: string): string {
  const url = new URL(originalUrl, 'http://localhost')
  url.searchParams.set('after', after)
  return url.pathname + url.search
}
