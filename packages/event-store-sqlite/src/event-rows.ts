import type { StoredEvent } from '@dutybook/event-store'

export const eventColumns = 'position, id, stream, revision, type, schema_version, data, metadata'

/** A row of `eventColumns`. The table is strict, so the types hold. */
export type EventRow = readonly [
  position: number,
  id: string,
  stream: string,
  revision: number,
  type: string,
  schemaVersion: number,
  data: string,
  metadata: string,
]

export const storedEvent = ([position, id, stream, revision, type, schemaVersion, data, metadata]: EventRow): StoredEvent => ({
  id,
  type,
  schemaVersion,
  stream,
  revision,
  position,
  data,
  metadata,
})
