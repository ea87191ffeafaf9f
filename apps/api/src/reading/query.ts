import { isLeft, left, right, type Either } from '@dutybook/fp'
import { decodeOrReport, type AnyCodec, type RecordCodec, type RecordOf, type Fields } from '@dutybook/modelling'
import type { Request } from 'express'
import { problem, type Fault, type Problem } from '../problems/problem.js'

/** The parameters of the address by their codec, or every one that is wrong, also one that is not known. */
export function queryBy<F extends Fields>(codec: RecordCodec<F>, request: Request): Either<Problem, RecordOf<F>> {
  const parameters = new URL(request.originalUrl, 'http://localhost').searchParams
  const names = [...new Set(parameters.keys())]
  const given = Object.fromEntries(names.map((name) => [name, valueOf(codec.fields[name], parameters.getAll(name))]))
  const decoded = decodeOrReport(codec, given)
  if (!isLeft(decoded)) return right(decoded.right)
  const errors = decoded.left.map(({ pointer, rule, text }): Fault => ({ parameter: unescaped(pointer), rule, texts: text }))
  return left(problem('INVALID_QUERY', { errors }))
}

/** A parameter is text; the codec says what it stands for. One that is given twice stays a list, which no codec here accepts. */
function valueOf(codec: AnyCodec | undefined, texts: readonly string[]): unknown {
  const [text = ''] = texts
  if (texts.length > 1) return texts
  if (codec?.shape.kind === 'integer') return /^-?\d{1,16}$/u.test(text) ? Number(text) : text
  if (codec?.shape.kind === 'boolean') return text === 'true' || (text === 'false' ? false : text)
  return text
}

const unescaped = (pointer: string): string => pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')
