import { join } from 'node:path'
import { EvidenceError } from '../files/evidence-error.js'
import { localFiles } from '../files/local-files.js'
import { lockDirectory } from '../files/writer-lock.js'
import { openHistory } from '../note/checkpoint-history.js'
import { signerWith, signingKey } from '../note/signing-key.js'
import { isKeyName, signatureType } from '../note/verifier-key.js'
import { openTree } from '../tree/tree-directory.js'
import { readEvidence, type EvidenceReader } from './evidence-reader.js'
import { followLog, type Schedule } from './follow-log.js'
import type { Log, Positions } from './log.js'
import { openSequencer } from './sequencer.js'
import { checkpointSigner, type LogKeys, type Witness } from './sign-checkpoints.js'
import { machineTiming, type Timing } from './timing.js'

export interface EvidenceOptions {
  /** The name of the log in every leaf and checkpoint, for ever: a URL without scheme, such as `agency.example/duties`. */
  readonly origin: string
  readonly log: Log
  /** For tiles and checkpoints; made when it is not there. Nothing in it is secret. */
  readonly directory: string
  /** For the two signing keys; made, for its owner alone, when it is not there. Keep it away from the evidence and its backups. */
  readonly keyDirectory: string
  readonly positions?: Positions
  readonly schedule?: Partial<Schedule>
  readonly witnesses?: readonly Witness[]
  readonly onWitnessFailure?: (error: unknown) => void
  readonly timing?: Timing
}

/** The verifier keys of a log, for whoever is to check it: give them out by another way than the log itself. */
export interface PublicKeys {
  readonly log: string
  readonly clock: string
}

export interface EvidenceKeeper extends EvidenceReader {
  readonly keys: PublicKeys
  /** Position of the last event that is in the tree. */
  readonly position: () => number
  /** Takes in the log and signs checkpoints by the schedule until the signal ends it; signs what is left at the end. */
  readonly follow: (signal: AbortSignal) => Promise<void>
  /** Signs a checkpoint now, of what has been taken in so far. */
  readonly sign: () => Promise<string>
  /** Settles when the tree has the event at this position; a proof of it comes with the next checkpoint. */
  readonly caughtUp: (position: number) => Promise<void>
  readonly close: () => void
}

/** About every five minutes at most for an agency's day, at once in a flood, and an hourly word that nothing has happened. */
const usualSchedule: Schedule = { events: 4096, milliseconds: 60_000, idleMilliseconds: 3_600_000 }

/** Opens the evidence of a log for writing: one process at a time. Goes on from the tiles on the disk. */
export async function keepEvidence(options: EvidenceOptions): Promise<EvidenceKeeper> {
  if (!isKeyName(options.origin)) throw new EvidenceError('key', 'The origin of a log is a name without spaces and plus signs.')
  const close = lockDirectory(options.directory)
  try {
    return { ...(await opened(options)), close }
  } catch (error) {
    close()
    throw error
  }
}

async function opened(options: EvidenceOptions): Promise<Omit<EvidenceKeeper, 'close'>> {
  const { origin, log, directory, positions = 'dense', witnesses = [], timing = machineTiming } = options
  const files = localFiles(directory)
  const keys = keysIn(options.keyDirectory, origin)
  const tree = await openTree(files, origin)
  const history = await openHistory(files)
  const { onWitnessFailure = () => undefined } = options
  const signer = await checkpointSigner({ origin, keys, tree, history, witnesses, onWitnessFailure })
  const sequencer = await openSequencer(origin, log, tree, positions)
  const follower = followLog({ log, tree, signer, sequencer, timing, schedule: { ...usualSchedule, ...options.schedule } })
  return {
    ...readEvidence(files, positions),
    ...follower,
    keys: { log: keys.log.verifier.vkey, clock: keys.clock.verifier.vkey },
    position: sequencer.position,
  }
}

/** Two keys: a cosigner's must not be used for anything else. */
const keysIn = (directory: string, origin: string): LogKeys => ({
  log: signerWith(signingKey(join(directory, 'log.key')), origin, signatureType.ed25519),
  clock: signerWith(signingKey(join(directory, 'clock.key')), `${origin}/clock`, signatureType.cosignature),
})
