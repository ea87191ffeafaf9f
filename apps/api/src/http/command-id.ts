import { isRight, left, right, type Either } from '@dutybook/fp'
import { newCommandId } from '@dutybook/event-store'
import { MessageId } from '@dutybook/modelling'
import { problem, type Problem } from '../problems/problem.js'

/** The command's id: what `Idempotency-Key` gives, so that a repeated request does nothing twice, or a new one. */
export function commandIdBy(key: string | string[] | undefined): Either<Problem, MessageId> {
  if (key === undefined) return right(newCommandId())
  const decoded = MessageId.decode(String(key).trim().toLowerCase())
  if (isRight(decoded)) return right(decoded.right)
  return left(problem('INVALID_HEADER', { errors: [{ header: 'Idempotency-Key', rule: 'pattern', texts: expectedForm }] }))
}

const expectedForm = {
  et: 'UUID, näiteks 019a2c5e-7d40-7c1e-9b5f-2f6f0a1b2c3d',
  en: 'a UUID, such as 019a2c5e-7d40-7c1e-9b5f-2f6f0a1b2c3d',
}
