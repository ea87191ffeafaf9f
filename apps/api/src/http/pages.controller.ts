import { estonianCalendar } from '@dutybook/domain'
import type { Language } from '@dutybook/modelling'
import { Controller, Get, Inject, Req, Res } from '@nestjs/common'
import { QueryBus } from '@nestjs/cqrs'
import type { Request, Response } from 'express'
import { openApiDocument } from '../openapi/document.js'
import { explainedCode } from '../pages/explained-code.js'
import { index } from '../pages/index-page.js'
import { codeList, codeListPage, codePage } from '../pages/problem-pages.js'
import { wallPage } from '../pages/wall-page.js'
import { problem, ProblemError } from '../problems/problem.js'
import { asOfBy } from '../reading/as-of-query.js'
import { queryBy } from '../reading/query.js'
import { answerTo } from './answer-to.js'
import { languageOf } from './language.js'
import { pageParameters } from './parameters.js'
import { askedIn, sendPage, varies, wantsPage } from './send-page.js'
import { orProblem } from './send.js'

/** Where to look, what a code means, how the API is described: for people as HTML, for programs as JSON. */
@Controller()
export class PagesController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  async index(@Req() request: Request, @Res() response: Response): Promise<void> {
    const asked = orProblem(queryBy(pageParameters, request))
    const asOf = orProblem(asOfBy(asked, estonianCalendar))
    response.set('Vary', varies)
    if (!wantsPage(request)) return void response.json(index)
    const wall = await answerTo(this.queries, { kind: 'wall', day: undefined, asOf, minPosition: undefined })
    sendPage(request, response.set('Cache-Control', 'no-cache'), wallPage(askedIn(request), wall))
  }

  @Get('problems')
  codes(@Req() request: Request, @Res() response: Response): void {
    answerPage(request, response, codeList, codeListPage)
  }

  @Get('problems/:code')
  code(@Req() request: Request, @Res() response: Response): void {
    const explained = explainedCode(String(request.params['code']))
    if (!explained) throw new ProblemError(problem('UNKNOWN_CODE'))
    answerPage(request, response, explained, (language) => codePage(language, explained))
  }

  @Get('openapi.json')
  description(@Res() response: Response): void {
    response.json(openApiDocument())
  }
}

function answerPage(request: Request, response: Response, json: object, html: (language: Language) => string): void {
  response.set('Vary', varies)
  if (wantsPage(request)) sendPage(request, response, html(languageOf(request)))
  else response.json(json)
}
