import type { Actor } from '@dutybook/modelling'
import type { NextFunction, Request, Response } from 'express'
import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'

/** The id that joins an answer to its lines in the log. */
export const traceOf = (response: Response): string => String(response.locals['trace'])

/**
 * One line for each request, with who read it, and without its body, its query and its headers: those may say something about a person.
 */
export const requestLog =
  (log: Logger) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now()
    const trace = randomUUID()
    const { method, path } = request
    response.locals['trace'] = trace
    response.setHeader('X-Trace-Id', trace)
    response.once('close', () => {
      const ms = Math.round(performance.now() - started)
      const { person, actingAs } = (response.locals['reader'] ?? {}) as Partial<Actor>
      const by = person === undefined ? {} : { reader: person, actingAs }
      log.info({ trace, method, path, ...by, status: response.statusCode, finished: response.writableFinished, ms }, 'request')
    })
    next()
  }
