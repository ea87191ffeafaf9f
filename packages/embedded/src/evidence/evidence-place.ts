import { join } from 'node:path'
import type { Place } from '../settings.js'

/** Where the evidence is kept, and as the evidence of which log. */
export interface EvidencePlace {
  readonly directory: string
  readonly keyDirectory: string
  readonly origin: string
  readonly secondsBetween: number
}

/** Nobody else’s by its form; an agency that publishes checkpoints takes a name of its own. */
const usualName = 'dutybook.localhost/duties'

/** In seconds. */
const usuallyBetween = 10

/** Inside the directory of the store, unless it is said otherwise. */
export const evidencePlaceOf = ({ data, evidence, signingKeys, logName, checkpointEvery }: Place): EvidencePlace => ({
  directory: evidence ?? join(data, 'evidence'),
  keyDirectory: signingKeys ?? join(data, 'signing-keys'),
  origin: logName ?? usualName,
  secondsBetween: checkpointEvery ?? usuallyBetween,
})
