import { left, right, type Either } from '@dutybook/fp'
import { json, type Request, type RequestHandler } from 'express'
import { isUtf8 } from 'node:buffer'
import { problem, type Problem } from '../problems/problem.js'

/** In bytes; the largest command, a precept of fifty long points, is below half of it. */
export const bodyLimit = 256 * 1024

/** Reads JSON bodies. A scalar is JSON too: that it is no command is for the codec to say. */
export const readBodies: RequestHandler = json({ limit: bodyLimit, strict: false, inflate: false, type: 'application/json', verify })

function verify(_request: unknown, _response: unknown, bytes: Buffer, encoding: string): void {
  if (encoding !== 'utf-8') throw Object.assign(new Error('not in UTF-8'), { status: 415 })
  // Otherwise broken bytes would silently become U+FFFD.
  if (!isUtf8(bytes)) throw Object.assign(new SyntaxError('not UTF-8'), { status: 400 })
}

/** The JSON body of a request, or why there is none. */
export function bodyOf(request: Request): Either<Problem, unknown> {
  const length = request.headers['content-length']
  const empty = request.headers['transfer-encoding'] === undefined && (length === undefined || length === '0')
  if (empty) return left(problem('BODY_MISSING'))
  if (request.body !== undefined) return right(request.body as unknown)
  return left(problem('UNSUPPORTED_MEDIA_TYPE', { headers: { Accept: 'application/json' } }))
}
