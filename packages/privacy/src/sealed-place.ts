import type { PersonRef } from '@dutybook/modelling'
import type { SealedPlace } from '@dutybook/modelling/personal-reading'

/** The one form of a place and a person, never the same for two: JSON of a list in fixed order, UTF-8. */
export const boundTo = (person: PersonRef, { stream, eventId, type, path }: SealedPlace): Uint8Array =>
  Buffer.from(JSON.stringify(['v1', person, stream, eventId, type, ...path]))
