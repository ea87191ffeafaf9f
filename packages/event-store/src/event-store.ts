import type { Either } from '@dutybook/fp'
import type { NewEvent, Position, StoredEvent } from './stored-event.js'

/**
 * What the writer knows of the stream: nothing (`any`), that it does not exist, that it exists, its exact last revision,
 * or that it has at least reached a revision (somebody else may have gone on).
 */
export type ExpectedRevision = 'any' | 'noStream' | 'streamExists' | { readonly exactly: number } | { readonly atLeast: number }

/** A condition on another stream, checked with the append. */
export interface Guard {
  readonly stream: string
  readonly expected: ExpectedRevision
}

export interface AppendOptions {
  readonly expected: ExpectedRevision
  readonly guards?: readonly Guard[]
}

export interface Appended {
  /** The last revision of the stream; -1 when it is still empty. */
  readonly revision: number
  /** The position of the last event of this append; the head of the log when nothing was appended. */
  readonly position: Position
  /** True when these very events were in the stream already and nothing was added. */
  readonly repeated: boolean
}

/**
 * Why an append was refused. Nothing of it has been stored. Ids are looked at first, then the stream itself, then the guards in
 * their order; the first that does not hold is the one named.
 */
export type AppendConflict =
  | { readonly kind: 'revision'; readonly stream: string; readonly expected: ExpectedRevision; readonly actual: number }
  /** An event id is in the log already, but not as this same append. */
  | { readonly kind: 'duplicateId'; readonly id: string }

export interface ReadStreamOptions {
  /** First revision to read; forwards from 0, backwards from the last, when absent. One beyond the end reads nothing forwards, all backwards. */
  readonly from?: number
  readonly direction?: 'forwards' | 'backwards'
  readonly limit?: number
}

export interface ReadAllOptions {
  /** Forwards: events after this position. Backwards: events before it. */
  readonly after?: Position
  readonly direction?: 'forwards' | 'backwards'
  readonly limit?: number
  /** Only streams of these categories; an empty list reads nothing. */
  readonly categories?: readonly string[]
}

/**
 * An event of the log that does not stand there as this program stores events: altered in place, redacted, deleted, or written by somebody
 * else. Readers get it in its place, with a text that no codec accepts, so that none goes on without it unawares.
 */
export interface DeadLetter {
  readonly id: string
  readonly type: string
  readonly stream: string
  readonly revision: number
  readonly position: Position
  readonly part: 'type' | 'data' | 'metadata'
}

/** What a store can promise beyond the contract. */
export interface StoreCapabilities {
  readonly name: string
  /** `atomic`: guards hold at the moment of the append. `beforeAppend`: checked just before; a small window remains. */
  readonly guards: 'atomic' | 'beforeAppend'
  /** Ids are unique over the log at the moment of the append; or within the stream at that moment, and over the log just before. */
  readonly ids: 'atomic' | 'beforeAppend'
  /** `dense`: from 1 without gaps. `ascending`: with gaps. */
  readonly positions: 'dense' | 'ascending'
  readonly durability: 'full' | 'relaxed' | 'none'
}

/**
 * The log. Reads are lazy and batched; a stream that does not exist reads as empty.
 * A broken machine (disk, network, damaged file) rejects with `StoreError`; a refused append is a value.
 */
export interface EventStore {
  readonly capabilities: StoreCapabilities
  /**
   * All events or none. The same ids in the same order to the same stream a second time append nothing and answer as the first time,
   * whatever is expected by then. No events: the expectations are checked and nothing is stored.
   */
  readonly append: (stream: string, events: readonly NewEvent[], options: AppendOptions) => Promise<Either<AppendConflict, Appended>>
  readonly readStream: (stream: string, options?: ReadStreamOptions) => AsyncIterable<StoredEvent>
  readonly readAll: (options?: ReadAllOptions) => AsyncIterable<StoredEvent>
  /** Position of the last event; 0 for an empty log. */
  readonly head: () => Promise<Position>
  /**
   * All events after a position, then each new one as it comes. Never skips one, never repeats one. The signal ends it without an
   * error, also while it waits; a store that is closed under it rejects with `closed`.
   */
  readonly subscribe: (after: Position, signal: AbortSignal) => AsyncIterable<StoredEvent>
  /** All that are known here, in the order of the log. A store that keeps the very text it was given has none. */
  readonly deadLetters: () => Promise<readonly DeadLetter[]>
  /** Every later operation rejects with `closed`, a lazy one when it is first asked; closing again does nothing. */
  readonly close: () => Promise<void>
}

/** What broke, in a word that programs may rely on. */
export type StoreFault =
  'locked' | 'readOnly' | 'damaged' | 'unknownVersion' | 'notAStore' | 'full' | 'closed' | 'unreachable' | 'forbidden' | 'invalid'

/** The machine below is broken or misused: not a refusal by a rule. */
export class StoreError extends Error {
  constructor(
    readonly fault: StoreFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'StoreError'
  }
}
