import type { PersonRef } from '@dutybook/modelling'

/** Where a sealed value stands, as it was written: a later version of the event that moves the field does not change it. */
export interface SealedPlace {
  readonly stream: string
  readonly eventId: string
  /** The type of the event. */
  readonly type: string
  /** Names and list indexes from the data of the event down to the value. */
  readonly path: readonly string[]
}

/** The one form of a place and a person, never the same for two: JSON of a list in fixed order, UTF-8. */
export const boundTo = (person: PersonRef, { stream, eventId, type, path }: SealedPlace): Uint8Array =>
  Buffer.from(JSON.stringify(['v1', person, stream, eventId, type, ...path]))
