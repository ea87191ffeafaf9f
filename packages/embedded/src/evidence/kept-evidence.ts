import type { EventStore } from '@dutybook/event-store'
import {
  claimedCheckpoint,
  keepEvidence,
  keysFile,
  localFiles,
  type EvidenceKeeper,
  type EvidenceReader,
  type Files,
} from '@dutybook/evidence'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ServiceLog } from '../settings.js'
import type { EvidencePlace } from './evidence-place.js'

/** How far the evidence is, in events. */
export interface EvidenceProgress {
  readonly status: 'following' | 'stopped'
  /** How many events the last checkpoint includes. */
  readonly checkpoint: number
}

/** The evidence of the log while it is kept. */
export interface KeptEvidence extends Pick<EvidenceReader, 'checkpoint' | 'proofOf' | 'consistency' | 'tiles'> {
  /** The name of the log in every leaf and checkpoint. */
  readonly origin: string
  /** The public verifier keys: of the log and of its clock. */
  readonly keys: EvidenceKeeper['keys']
  /** What is published, as files. */
  readonly files: Files
  readonly progress: () => Promise<EvidenceProgress>
  /** In seconds: how long an event may wait for its first checkpoint. */
  readonly secondsBetween: number
  /** Settles when a checkpoint includes the event at this position; rejects when the evidence has ended before. */
  readonly signed: (position: number) => Promise<void>
  /** Rejects when the evidence can be kept no more; settles when it has ended. */
  readonly done: Promise<void>
  /** Takes in and signs what is in the log, if that does not take long, and lets go of the files. */
  readonly end: () => Promise<void>
}

/** In milliseconds: how long the end waits for what is not in the tree yet. The next start takes in the rest. */
const longestFarewell = 5_000

/** An hourly word that nothing has happened. */
const idleMilliseconds = 3_600_000

export interface EvidenceSettings extends EvidencePlace {
  readonly eventStore: EventStore
  readonly log: ServiceLog
}

/**
 * Goes on from what is on the disk, and signs what has come meanwhile as soon as the tree has it. Rejects with `EvidenceError` when the evidence
 * is damaged, is of another log or under another key, does not continue the log, or is written by another process.
 */
export async function keptEvidence({ eventStore, log, ...place }: EvidenceSettings): Promise<KeptEvidence> {
  const { origin, directory, keyDirectory, secondsBetween } = place
  const schedule = { milliseconds: secondsBetween * 1000, idleMilliseconds }
  const keeper = await keepEvidence({ origin, log: eventStore, directory, keyDirectory, schedule })
  publishKeys(directory, keeper)
  const signed = async (position: number): Promise<void> => {
    await keeper.caughtUp(position)
    if ((await sizeOf(keeper)) < position) await keeper.sign()
  }
  return { ...keeper, origin, files: localFiles(directory), secondsBetween, signed, ...atWork(keeper, signed, { eventStore, log }) }
}

function atWork(
  keeper: EvidenceKeeper,
  signed: KeptEvidence['signed'],
  { eventStore, log }: Pick<EvidenceSettings, 'eventStore' | 'log'>,
): Pick<KeptEvidence, 'done' | 'progress' | 'end'> {
  const ending = new AbortController()
  let status: EvidenceProgress['status'] = 'following'
  const done = keeper.follow(ending.signal).finally(() => (status = 'stopped'))
  done.catch((error: unknown) => log.error({ err: error }, 'evidence is no longer kept'))
  const begun = eventStore.head().then(signed)
  begun.catch(() => undefined)
  return {
    done,
    progress: async () => ({ status, checkpoint: await sizeOf(keeper) }),
    end: async () => {
      const takenIn = eventStore.head().then(keeper.caughtUp)
      await Promise.race([takenIn, setTimeout(longestFarewell, undefined, { ref: false })]).catch(() => undefined)
      ending.abort()
      await Promise.allSettled([done, begun, takenIn])
      keeper.close()
    },
  }
}

/** Beside the evidence, where the auditor's programs look for them; whoever is to trust them gets them by another way. */
function publishKeys(directory: string, { keys }: EvidenceKeeper): void {
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, keysFile), `${keys.log}\n${keys.clock}\n`)
}

async function sizeOf({ checkpoint }: EvidenceReader): Promise<number> {
  const note = await checkpoint()
  return (note === undefined ? undefined : claimedCheckpoint(Buffer.from(note))?.checkpoint.size) ?? 0
}
