import type { AnyView } from '@dutybook/modelling'
import type { Position } from './stored-event.js'
import type { Lease, LeaseTerms } from './view-lease.js'

/** The rows that one batch changed, and how far it got. `previous` is where the batch began: a second writer is refused. */
export interface ViewChanges<Row = unknown> {
  readonly upserts: ReadonlyMap<string, Row>
  readonly deletes: readonly string[]
  readonly previous: Position
  readonly checkpoint: Position
  /** By which right. Absent where one program alone writes: then `previous` is all that is asked. */
  readonly lease?: Lease
}

/** Which rows a reader wants, in the order of their keys' UTF-8 bytes, after a key. */
export interface RowQuery {
  /** Equality on columns: text, number or truth fields of the row. A name that is no such field rejects with `invalid`. */
  readonly where?: Readonly<Record<string, string | number | boolean>>
  readonly afterKey?: string
  readonly limit?: number
}

export interface KeyedRow<Row = unknown> {
  readonly key: string
  readonly row: Row
}

/** How a version of a view stands: being built beside the old one, or the one that readers get. */
export interface ViewState {
  readonly name: string
  readonly version: number
  readonly checkpoint: Position
  readonly active: boolean
}

/** How a version stands for somebody who would lead it. Without a lease another leads. */
export interface Standing {
  readonly state: ViewState
  readonly lease?: Lease
}

/**
 * Rows of views with their checkpoints. Rows and checkpoint of a batch are saved in one transaction.
 * To load or read a version that is not prepared, or is dropped, rejects with `invalid`; after `close` everything rejects with `closed`.
 */
export interface ViewStore {
  /** Makes the table of this version if it is not there. The first version of a view is active at once. */
  readonly prepare: (view: AnyView) => Promise<ViewState>
  /** The rows of these keys; a key without a row is absent from the answer. */
  readonly load: (view: AnyView, keys: readonly string[]) => Promise<ReadonlyMap<string, unknown>>
  /**
   * False, and nothing saved, when the stored checkpoint is no longer `previous`, when another has taken the lease over, or when this
   * version is not there any more. Checked in the transaction that saves, which also renews the lease.
   * Rejects with `invalid`, and nothing saved, when a row is not of the view's codec.
   */
  readonly save: (view: AnyView, changes: ViewChanges) => Promise<boolean>
  /** How this version stands; undefined when it was never prepared or is dropped. */
  readonly state: (view: AnyView) => Promise<ViewState | undefined>
  /** Readers get this version from now on; older versions are dropped, newer ones that are being built stay. One transaction. */
  readonly activate: (view: AnyView) => Promise<void>
  /** Rows of this version, with the checkpoint that they stand for, read together. */
  readonly rows: (view: AnyView, query?: RowQuery) => Promise<{ readonly rows: readonly KeyedRow[]; readonly checkpoint: Position }>
  /**
   * Takes the lease of this version when it is free or its time is over, and renews it for who holds it, by the clock of the store.
   * Undefined when this version is not there any more.
   */
  readonly lead: (view: AnyView, terms: LeaseTerms) => Promise<Standing | undefined>
  /** Gives the lease back, so that the next can take it at once. Nothing happens when another has it. */
  readonly release: (view: AnyView, lease: Lease) => Promise<void>
  readonly close: () => Promise<void>
}
