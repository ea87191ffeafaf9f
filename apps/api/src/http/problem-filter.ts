import { StoreError } from '@dutybook/event-store'
import { EvidenceError } from '@dutybook/evidence'
import { KeyStoreError } from '@dutybook/privacy'
import { Catch, HttpException, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import type { Request, Response } from 'express'
import type { Logger } from 'pino'
import { problemDocument, problemMediaType } from '../problems/problem-document.js'
import { problem, ProblemError, type Problem } from '../problems/problem.js'
import { bodyLimit } from './body.js'
import { languageOf } from './language.js'
import { unknownRoute } from './unknown-route.js'
import { traceOf } from './request-log.js'

/** The one place where a failed request is answered, whatever failed: a rule, a codec, the router, the body parser, the store, a bug. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()]
    const found = problemOf(exception, request, traceOf(response))
    if (found.status >= 500) this.log.error({ trace: traceOf(response), code: found.code, err: exception }, 'request failed')
    if (response.headersSent) response.destroy()
    else answerProblem(request, response, found)
  }
}

/** Writes a problem in the reader's language. */
export function answerProblem(request: Request, response: Response, found: Problem): void {
  const language = languageOf(request)
  response
    .status(found.status)
    .set({ ...found.headers, 'Content-Language': language, Vary: 'Accept-Language', 'Cache-Control': 'no-store' })
    .type(problemMediaType)
    .send(JSON.stringify(problemDocument(found, language, `urn:uuid:${traceOf(response)}`)))
}

function problemOf(exception: unknown, request: Request, trace: string): Problem {
  if (exception instanceof ProblemError) return exception.problem
  if (exception instanceof NotFoundException) return unknownRoute(request)
  if (exception instanceof HttpException) return refusedByTheFrame(exception, trace)
  if (exception instanceof StoreError) return storeProblem(exception)
  if (exception instanceof KeyStoreError) return problem('KEYS_UNAVAILABLE', { facts: { fault: exception.fault }, headers: retry })
  if (exception instanceof EvidenceError) return problem('EVIDENCE_UNAVAILABLE', { facts: { fault: exception.fault }, headers: retry })
  return problem('UNEXPECTED', { facts: { trace } })
}

/** A store that is closed is one that this server has closed on its way out. */
const storeProblem = ({ fault }: StoreError): Problem =>
  fault === 'closed' ? problem('STOPPING', { headers: retry }) : problem('STORE_UNAVAILABLE', { facts: { fault }, headers: retry })

const retry = { 'Retry-After': '5' }

/** What Express and its body parser refuse before a controller is asked; told apart by status, which is part of their contract. */
function refusedByTheFrame(exception: HttpException, trace: string): Problem {
  switch (exception.getStatus()) {
    case 400:
      return problem(exception.cause instanceof SyntaxError ? 'MALFORMED_JSON' : 'MALFORMED_REQUEST')
    case 413:
      return problem('BODY_TOO_LARGE', { facts: { limit: bodyLimit } })
    case 415:
      return problem('UNSUPPORTED_MEDIA_TYPE', { headers: { Accept: 'application/json' } })
    case 503:
      return problem('STOPPING', { headers: retry })
    default:
      return problem('UNEXPECTED', { facts: { trace } })
  }
}
