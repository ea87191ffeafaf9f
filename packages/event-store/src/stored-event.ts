/**
 * An event as a store keeps it: `data` and `metadata` are canonical JSON text (RFC 8785), so the very bytes can be had back
 * and hashed. Nothing above the store reads it before `decodeEvent` has checked it by its codec.
 */
export interface StoredEvent {
  /** UUID in lower case, time-ordered, derived from the command's id and the index of the event. */
  readonly id: string
  readonly type: string
  readonly schemaVersion: number
  readonly stream: string
  /** From 0, without gaps, per stream. */
  readonly revision: number
  /** Ascending over the whole log, from 1. Gaps are allowed; a position is never given out after a higher one could be read. */
  readonly position: number
  readonly data: string
  readonly metadata: string
}

/** What is handed to a store; the store adds stream, revision and position. */
export interface NewEvent {
  readonly id: string
  readonly type: string
  readonly schemaVersion: number
  readonly data: string
  readonly metadata: string
}

/** Position in the whole log of the last event seen; 0 is before the first. */
export type Position = number

/** The kind of a stream: its name up to the first hyphen. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'))
