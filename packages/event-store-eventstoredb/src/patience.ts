import { StoreError } from '@dutybook/event-store'
import { setTimeout } from 'node:timers/promises'
import { failureOf, type Failure } from './failure.js'

/** How long one call may take, and how often it is made before the store gives up. */
export interface Patience {
  /** For one call, by our own clock: the client waits for ever for a server that says nothing. */
  readonly callMilliseconds: number
  /** Calls of one append or one reading that bring nothing, before it rejects with `unreachable`. */
  readonly attempts: number
  /** Settles before the next try, or when the signal ends the waiting; never rejects. */
  readonly pause: (failures: number, signal: AbortSignal) => Promise<void>
}

const [firstPause, longestPause] = [50, 5_000]

/** 50 ms, then twice as long each time up to 5 s, less up to a quarter: hosts that lost one node must not come back in step. */
export const patient: Patience = {
  callMilliseconds: 10_000,
  attempts: 10,
  pause: (failures, signal) => {
    const most = Math.min(firstPause * 2 ** (failures - 1), longestPause)
    return setTimeout(most * (1 - Math.random() / 4), undefined, { signal }).catch(() => undefined)
  },
}

/** A call that failed and is made again: what to count, and what to write to a journal. */
export interface Incident {
  readonly what: 'append' | 'read' | 'subscription'
  readonly why: string
  /** Failures in a row, this one included. */
  readonly failures: number
}

export interface Persistence {
  readonly patience: Patience
  readonly signal: AbortSignal
  readonly onIncident: (incident: Incident) => void
}

/** What to do after a failure: nothing when it is worth another try, else the error for the caller. */
export async function nextTry(what: Incident['what'], error: unknown, failures: number, persistence: Persistence): Promise<void> {
  const { patience, signal, onIncident } = persistence
  const failure = failureOf(error)
  if (signal.aborted) throw closedError()
  if (failure.kind !== 'transient') throw failure.error
  onIncident({ what, why: failure.error.message, failures })
  if (failures >= patience.attempts) throw givenUp(what, failures, failure)
  await patience.pause(failures, signal)
}

export const closedError = (): StoreError => new StoreError('closed', 'The EventStoreDB event store is closed.')

const outcome: Readonly<Record<Incident['what'], string>> = {
  append: 'Whether it was stored is not known: send the same command again, with the same id.',
  read: 'Nothing was changed.',
  subscription: 'Nothing was changed.',
}

const givenUp = (what: Incident['what'], failures: number, { error }: Failure): StoreError =>
  new StoreError('unreachable', `The ${what} failed ${failures} times, at last with: ${error.message} ${outcome[what]}`, { cause: error })
