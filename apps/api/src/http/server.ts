import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { frameLog } from '../log.js'
import { apiModule, type Served } from './api-module.js'
import { readBodies } from './body.js'
import { ownHost } from './own-host.js'
import { ProblemFilter } from './problem-filter.js'
import { answerRawErrors } from './raw-errors.js'
import { requestLog } from './request-log.js'
import { serveTryOut } from './try-out.js'

/** In milliseconds: how long a request may take to arrive. */
const requestTimeout = 30_000
const headersTimeout = 15_000
/** In milliseconds: how long a connection waits for its next request; longer than proxies wait, so that they close it and lose none. */
const keepAliveTimeout = 65_000

/** The application with everything around its routes; it does not listen yet. */
export async function httpServer(served: Served): Promise<NestExpressApplication> {
  const options = { bodyParser: false, logger: frameLog(served.log), abortOnError: false } as const
  const app = await NestFactory.create<NestExpressApplication>(apiModule(served), options)
  app.disable('etag')
  app.disable('x-powered-by')
  secure(app)
  app.use(requestLog(served.log), ownHost(served.identity), readBodies)
  app.useGlobalFilters(new ProblemFilter(served.log))
  serveTryOut(app)
  await app.init()
  const server = app.getHttpServer()
  // Node would answer a request without a host by itself, and without a word.
  Object.assign(server, { requestTimeout, headersTimeout, keepAliveTimeout, requireHostHeader: false })
  answerRawErrors(server)
  return app
}

/** It speaks plain HTTP to its own machine, so nothing may ask a browser for HTTPS. */
const secure = (app: NestExpressApplication): unknown =>
  app.useSecurityHeaders({
    contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
