import { StoreError, type StoreFault } from '@dutybook/event-store'
import { ErrorType, isCommandError, type CommandError } from '@eventstore/db-client'

/** `transient`: worth another try; after an append the outcome is unknown. `final`: another try would fail alike. */
export interface Failure {
  readonly kind: 'transient' | 'final'
  readonly error: StoreError
}

/** The server did not answer in time, or ended a call that has no end. */
export class Overdue extends Error {}

type Known = readonly [fault: StoreFault, what: string, advice: string]

/** What no second try can change. */
const finalFailures: Readonly<Partial<Record<ErrorType, Known>>> = {
  [ErrorType.ACCESS_DENIED]: [
    'forbidden',
    'The server does not let this user do it',
    'Give the user the rights that docs/eventstoredb.md lists.',
  ],
  [ErrorType.STREAM_DELETED]: ['damaged', 'A stream of the log was deleted on the server', 'Restore the last good copy of the cluster.'],
  [ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED]: [
    'invalid',
    'The append is larger than the server takes',
    'Store less at once, or raise MaxAppendSize on every node.',
  ],
  [ErrorType.INVALID_ARGUMENT]: ['invalid', 'The server does not understand the call', 'Nothing was stored.'],
}

/** Codes of gRPC that say the call itself is wrong: invalid argument, permission, unimplemented, out of range. */
const wrongCall: Readonly<Record<number, Known>> = {
  3: ['invalid', 'The server does not understand the call', 'Nothing was stored.'],
  7: ['forbidden', 'The server does not let this user do it', 'Give the user the rights that docs/eventstoredb.md lists.'],
  8: ['invalid', 'The call or its answer is larger than the client takes', 'Store less at once.'],
  12: ['unknownVersion', 'The server does not know the call', 'Use EventStoreDB 22.10 or later.'],
}

export function failureOf(error: unknown): Failure {
  if (error instanceof StoreError) return { kind: 'final', error }
  if (!(error instanceof Error)) return { kind: 'transient', error: unreachable(String(error), error) }
  const known = isCommandError(error) ? (finalFailures[error.type] ?? unknownBut(error)) : undefined
  if (!known) return { kind: 'transient', error: unreachable(error.message, error) }
  const [fault, what, advice] = known
  return { kind: 'final', error: new StoreError(fault, `${what}. ${advice}`, { cause: error }) }
}

const unknownBut = ({ type, code }: CommandError): Known | undefined => (type === ErrorType.UNKNOWN ? wrongCall[code ?? -1] : undefined)

const unreachable = (message: string, cause: unknown): StoreError => new StoreError('unreachable', `${message || 'No answer'}.`, { cause })
