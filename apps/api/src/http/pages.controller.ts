import type { Language } from '@dutybook/modelling'
import { Controller, Get, Req, Res } from '@nestjs/common'
import type { Request, Response } from 'express'
import { openApiDocument } from '../openapi/document.js'
import { explainedCode } from '../pages/explained-code.js'
import { index, indexPage } from '../pages/index-page.js'
import { codeList, codeListPage, codePage } from '../pages/problem-pages.js'
import { problem, ProblemError } from '../problems/problem.js'
import { languageOf } from './language.js'

/** Where to look, what a code means, how the API is described: for people as HTML, for programs as JSON. */
@Controller()
export class PagesController {
  @Get()
  index(@Req() request: Request, @Res() response: Response): void {
    answerPage(request, response, index, indexPage)
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
  response.set('Vary', 'Accept, Accept-Language')
  if (request.accepts(['json', 'html']) !== 'html') response.json(json)
  else
    response
      .set('Content-Language', languageOf(request))
      .type('html')
      .send(html(languageOf(request)))
}
