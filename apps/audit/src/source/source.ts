import type { EventStore, StoredEvent, ViewStore } from '@dutybook/event-store'

/** Where a command can read from: a store file, a server, a pack of evidence. */
export type SourceKind = 'store' | 'server' | 'pack'

/** An event as it was read; a leaf of a pack may hold long texts only by their hashes, and `byHash` names them. */
export interface ReadEvent extends StoredEvent {
  readonly byHash?: readonly string[]
}

/** The log that is audited, forwards and for reading only. */
export interface AuditedLog extends Pick<EventStore, 'head'> {
  readonly readAll: (options?: {
    readonly after?: number
    readonly limit?: number
    readonly categories?: readonly string[]
  }) => AsyncIterable<ReadEvent>
  readonly readStream: (stream: string) => AsyncIterable<ReadEvent>
}

/** What the command was pointed at. */
export interface Source {
  readonly kind: SourceKind
  /** As the user named it. */
  readonly name: string
  readonly log: AuditedLog
  /** The stored rows of views; only a store file has them. */
  readonly viewStore?: ViewStore
  readonly close: () => Promise<void>
}
