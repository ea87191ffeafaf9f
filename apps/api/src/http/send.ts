import { isLeft, type Either } from '@dutybook/fp'
import type { AnyCodec } from '@dutybook/modelling'
import { holdsPersonal } from '@dutybook/modelling/personal-reading'
import type { Response } from 'express'
import { ProblemError, type Problem } from '../problems/problem.js'

/** The value, or the problem on its way to the filter. */
export function orProblem<A>(outcome: Either<Problem, A>): A {
  if (isLeft(outcome)) throw new ProblemError(outcome.left)
  return outcome.right
}

/** An answer that may differ between readers is never kept for another one, and never used without asking again. */
export const perReader = { 'Cache-Control': 'private, no-cache', Vary: 'X-Dutybook-Actor' }

export const sendJson = (response: Response, body: unknown, headers: Readonly<Record<string, string>> = {}): void => {
  response.set({ ...perReader, ...headers }).json(body)
}

/** A personal value may be erased while an answer with it is kept, so no copy of such an answer is. */
export const keptOf = (codec: AnyCodec): Readonly<Record<string, string>> => (holdsPersonal(codec) ? { 'Cache-Control': 'no-store' } : {})

/** A text as it is, byte for byte. */
export const sendText = (response: Response, mediaType: string, text: string): void => {
  response.set(perReader).type(`${mediaType}; charset=utf-8`).send(text)
}

/** The reader has it already. */
export const sendUnchanged = (response: Response, tag: string): void => {
  response
    .status(304)
    .set({ ...perReader, ETag: tag })
    .end()
}
