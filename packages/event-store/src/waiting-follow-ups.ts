import type { Instant } from '@dutybook/modelling'
import type { Outcome } from './give-follow-up.js'
import type { Hindrance } from './process-progress.js'
import type { Position } from './stored-event.js'

/** In milliseconds: how long until a follow-up is given again, doubled with each attempt. */
export const shortestPause = 1_000
export const longestPause = 3_600_000

/** A follow-up that was given and is still open. */
export interface Waiting {
  readonly attempts: number
  readonly since: Instant
  readonly nextAttempt: Instant
  /** The end of the log when it was given. */
  readonly head: Position
  /** Absent where the rules found nothing to do. */
  readonly why?: Hindrance
  /** A refusal is on record under the id of the last attempt, and would be the answer to that id for ever. */
  readonly onRecord?: true
}

/** The moment and the place in the log at which follow-ups are given. */
export interface Present {
  readonly now: Instant
  readonly head: Position
}

const pauseAfter = (attempts: number): number => Math.min(shortestPause * 2 ** (attempts - 1), longestPause)

/** What is remembered of an attempt that left the follow-up open. */
export function waitingAfter(outcome: Outcome, { now, head }: Present, before?: Waiting): Waiting {
  const attempts = (before?.attempts ?? 0) + 1
  const nextAttempt = new Date(Date.parse(now) + pauseAfter(attempts)).toISOString() as Instant
  const waiting = { attempts, since: before?.since ?? now, nextAttempt, head }
  if (outcome.kind !== 'stuck') return waiting
  const onRecord = (outcome.why.kind === 'refused' && outcome.why.recorded) as true | false
  return { ...waiting, why: outcome.why, ...(onRecord ? { onRecord } : {}) }
}

/** A hindrance may be gone with any news in the log; where there was nothing to do, only time is waited for. */
export const mayTryAgain = ({ why, head, nextAttempt }: Waiting, present: Present): boolean =>
  present.now >= nextAttempt || (why !== undefined && present.head > head)

/**
 * What tells this attempt apart from the one whose refusal is on record: the hour. So there is at most one more recorded refusal an
 * hour, also when the log moves and the program starts again in between.
 */
export const againIn = (waiting: Waiting | undefined, { now }: Present): string | undefined =>
  waiting?.onRecord ? now.slice(0, '2025-12-31T22'.length) : undefined
