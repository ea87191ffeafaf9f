import { estonianCalendar } from '@dutybook/domain'
import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common'
import { QueryBus } from '@nestjs/cqrs'
import { verdicts } from '@dutybook/oversight'
import { countTables } from '@dutybook/statistics'
import type { Request, Response } from 'express'
import { ReaderGuard, readerOf } from '../identity/reader.guard.js'
import { verdictPage } from '../pages/verdict-page.js'
import { problem, ProblemError } from '../problems/problem.js'
import { asOfBy } from '../reading/as-of-query.js'
import { queryBy } from '../reading/query.js'
import type { WallQuestion } from '../reading/wall.js'
import { answerTo } from './answer-to.js'
import { noParameters, statisticsParameters, verdictParameters } from './parameters.js'
import { stepOf } from './route.js'
import { askedIn, sendPage, varies, wantsPage } from './send-page.js'
import { orProblem, perReader, sendJson } from './send.js'

/** Verdicts on expected results, and tables of counts. */
@Controller('v1')
@UseGuards(ReaderGuard)
export class ResultsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('verdicts')
  async listVerdicts(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { day, asOf, minPosition } = pastIn(request)
    sendJson(response, await answerTo(this.queries, { kind: 'wall', day, asOf, minPosition }))
  }

  @Get('verdicts/:result')
  async verdict(@Req() request: Request, @Res() response: Response): Promise<void> {
    const definition = verdicts.find(({ result }) => result === request.params['result'])
    if (!definition)
      throw unknown(
        'UNKNOWN_RESULT',
        verdicts.map(({ result }) => result),
      )
    const past = pastIn(request)
    response.set(perReader).vary(varies)
    if (!wantsPage(request)) return void response.json(await answerTo(this.queries, { kind: 'verdict', definition, ...past }))
    const told = await answerTo(this.queries, { kind: 'toldVerdict', definition, ...past, reader: readerOf(response) })
    sendPage(request, response, verdictPage(askedIn(request), told))
  }

  @Get('statistics')
  listTables(@Req() request: Request, @Res() response: Response): void {
    orProblem(queryBy(noParameters, request))
    const items = countTables.map(({ name, label, duty }) => ({ name: stepOf(name), label, duty, href: `/v1/statistics/${stepOf(name)}` }))
    sendJson(response, { items })
  }

  @Get('statistics/:table')
  async statistics(@Req() request: Request, @Res() response: Response): Promise<void> {
    const table = countTables.find(({ name }) => stepOf(name) === request.params['table'])
    if (!table)
      throw unknown(
        'UNKNOWN_TABLE',
        countTables.map(({ name }) => stepOf(name)),
      )
    const { from, to, minPosition, ...rest } = orProblem(queryBy(statisticsParameters, request))
    const asOf = orProblem(asOfBy(rest, estonianCalendar))
    sendJson(response, await answerTo(this.queries, { kind: 'statistics', table, from, to, asOf, minPosition, reader: readerOf(response) }))
  }
}

/** The day and the past that a verdict is asked for. */
function pastIn(request: Request): WallQuestion {
  const { day, minPosition, ...rest } = orProblem(queryBy(verdictParameters, request))
  return { day, minPosition, asOf: orProblem(asOfBy(rest, estonianCalendar)) }
}

const unknown = (code: 'UNKNOWN_RESULT' | 'UNKNOWN_TABLE', known: readonly string[]): ProblemError =>
  new ProblemError(problem(code, { facts: { known: known.join(', ') } }))
