import { isLeft, type Either } from '@dutybook/fp'
import type { Response } from 'express'
import { ProblemError, type Problem } from '../problems/problem.js'

/** The value, or the problem on its way to the filter. */
export function orProblem<A>(outcome: Either<Problem, A>): A {
  if (isLeft(outcome)) throw new ProblemError(outcome.left)
  return outcome.right
}

/** An answer that may differ between readers is never kept for another one, and never used without asking again. */
const perReader = { 'Cache-Control': 'private, no-cache', Vary: 'X-Dutybook-Actor' }

export const sendJson = (response: Response, body: unknown, headers: Readonly<Record<string, string>> = {}): void => {
  response.set({ ...perReader, ...headers }).json(body)
}

/** The reader has it already. */
export const sendUnchanged = (response: Response, tag: string): void => {
  response
    .status(304)
    .set({ ...perReader, ETag: tag })
    .end()
}
