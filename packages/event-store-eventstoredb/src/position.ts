import { StoreError, type Position } from '@dutybook/event-store'
import type { RecordedEvent } from '@eventstore/db-client'

/** The commit position in the log of the server: a number of bytes, exact as a number up to eight petabytes. */
export function positionOf({ id, position }: RecordedEvent): Position {
  const commit = Number(position?.commit ?? -1n)
  if (Number.isSafeInteger(commit) && commit >= 0) return commit
  throw new StoreError('unknownVersion', `The server gives the event ${id} no position that this program can count with.`)
}
