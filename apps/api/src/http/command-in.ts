import { isLeft, left, right, type Either } from '@dutybook/fp'
import type { CommandInput } from '@dutybook/event-store'
import { decodeOrReport, isJsonObject, type AnyCodec, type AnyDecider, type MessageId } from '@dutybook/modelling'
import type { Request } from 'express'
import type { Identity } from '../identity/identity.js'
import { problem, type Problem } from '../problems/problem.js'
import { bodyOf } from './body.js'
import { commandIdBy } from './command-id.js'
import { expectedBy } from './etag.js'

/** A command for one instance, as a request brings it. */
export interface BroughtCommand {
  readonly id: string
  readonly commandId: MessageId
  readonly input: CommandInput
}

/** The command in a request. What is in its body is not checked yet. */
export function commandIn(decider: AnyDecider, identity: Identity, request: Request): Either<Problem, BroughtCommand> {
  const actor = identity.identify(request.headers, 'command')
  if (isLeft(actor)) return actor
  const id = idIn(decider.id, request)
  if (isLeft(id)) return id
  const commandId = commandIdBy(request.headers['idempotency-key'])
  if (isLeft(commandId)) return commandId
  const expected = expectedBy(request.headers)
  if (isLeft(expected)) return expected
  const body = bodyOf(request)
  if (isLeft(body)) return body
  const envelope = { actor: actor.right, commandId: commandId.right, ...expected.right }
  return right({ id: id.right, commandId: commandId.right, input: { ...saidIn(body.right), ...envelope } })
}

/** The parts of the body; fields that it should not have stay with the command, whose codec names them. */
function saidIn(body: unknown): Pick<CommandInput, 'command' | 'occurredOn' | 'reason'> {
  if (!isJsonObject(body)) return { command: body }
  const { occurredOn, reason, ...command } = body
  return { command, occurredOn, reason }
}

/** The id in the address, by its codec. */
export function idIn(codec: AnyCodec, request: Request): Either<Problem, string> {
  const decoded = decodeOrReport(codec, request.params['id'])
  if (!isLeft(decoded)) return right(decoded.right as string)
  return left(problem('INVALID_ID', { errors: decoded.left.map(({ rule, text }) => ({ parameter: 'id', rule, texts: text })) }))
}
