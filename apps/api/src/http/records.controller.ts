import { MessageId } from '@dutybook/modelling'
import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common'
import { QueryBus } from '@nestjs/cqrs'
import type { Request, Response } from 'express'
import { ReaderGuard, readerOf } from '../identity/reader.guard.js'
import { queryBy } from '../reading/query.js'
import { answerTo } from './answer-to.js'
import { idIn } from './command-in.js'
import { lawParameters, noParameters } from './parameters.js'
import { orProblem, sendJson } from './send.js'

/** What makes answers understandable: the events behind them, the job description, the law of a day. */
@Controller('v1')
@UseGuards(ReaderGuard)
export class RecordsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('events/:id')
  async event(@Req() request: Request, @Res() response: Response): Promise<void> {
    const id = orProblem(idIn(MessageId, request)) as MessageId
    orProblem(queryBy(noParameters, request))
    const answer = await answerTo(this.queries, { kind: 'event', id, reader: readerOf(response) })
    sendJson(response, answer, { 'Cache-Control': 'no-store' })
  }

  @Get('charter')
  async charter(@Req() request: Request, @Res() response: Response): Promise<void> {
    orProblem(queryBy(noParameters, request))
    sendJson(response, await answerTo(this.queries, { kind: 'charter' }))
  }

  @Get('law')
  async law(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { day } = orProblem(queryBy(lawParameters, request))
    sendJson(response, await answerTo(this.queries, { kind: 'law', day }))
  }
}
