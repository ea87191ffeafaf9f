import type { KeptEvidence } from '@dutybook/embedded'
import type { EventStore } from '@dutybook/event-store'
import { checkpointPath, keysFile, lastCheckpointFile } from '@dutybook/evidence'
import { left, right, type Either } from '@dutybook/fp'
import type { Actor } from '@dutybook/modelling'
import { problem, type Problem } from '../problems/problem.js'
import { closedTo } from '../reading/access.js'
import { tilePlaceIn } from './tile-step.js'

/** What is published of the evidence, to whoever asks; leaves to those who may read every event. */
export interface PublishedEvidence {
  readonly checkpoint: () => Promise<Either<Problem, Buffer>>
  /** A checkpoint by its number, from 0. */
  readonly checkpointBefore: (number: number) => Promise<Either<Problem, Buffer>>
  readonly keys: () => Promise<Either<Problem, Buffer>>
  /** @param path below `tile/`, as C2SP tlog-tiles has it */
  readonly tile: (path: string, reader: Actor) => Promise<Either<Problem, Tile>>
  /** The `.tlog-proof` of the event at a position. */
  readonly proof: (position: number) => Promise<Either<Problem, string>>
  /** Up to the last checkpoint when no later size is named. */
  readonly consistency: (from: number, to: number | undefined) => Promise<Either<Problem, Consistency>>
}

export interface Tile {
  readonly bytes: Buffer
  /** Never written again, and nothing in it is restricted. */
  readonly isForEver: boolean
}

export interface Consistency {
  readonly from: number
  readonly to: number
  /** In base64, in the order of RFC 9162, 2.1.4. */
  readonly hashes: readonly string[]
}

/** Leaves hold events whole, also those that are for internal use only. */
const readersOfLeaves = { readers: ['auditor'] } as const

export function publishedEvidence(evidence: KeptEvidence, log: Pick<EventStore, 'head'>): PublishedEvidence {
  const file = async (path: string) => found(await evidence.files.read(path))
  const kept: Kept = { evidence, log }
  return {
    checkpoint: () => file(lastCheckpointFile),
    checkpointBefore: (number) => file(checkpointPath(number)),
    keys: () => file(keysFile),
    tile: (path, reader) => tileFor(evidence, path, reader),
    proof: (position) => proofOf(kept, position),
    consistency: (from, to) => consistencyOf(kept, from, to),
  }
}

interface Kept {
  readonly evidence: KeptEvidence
  readonly log: Pick<EventStore, 'head'>
}

async function tileFor(evidence: KeptEvidence, path: string, reader: Actor): Promise<Either<Problem, Tile>> {
  const place = tilePlaceIn(path)
  if (!place) return left(problem('UNKNOWN_TILE'))
  const closed = place.level === 'entries' ? closedTo(readersOfLeaves, reader) : undefined
  if (closed) return left(closed)
  const bytes = await evidence.tiles(place)
  return bytes ? right({ bytes, isForEver: place.level !== 'entries' && !path.includes('.p/') }) : left(problem('UNKNOWN_TILE'))
}

async function proofOf(kept: Kept, position: number): Promise<Either<Problem, string>> {
  const proof = await kept.evidence.proofOf(position)
  return proof === undefined ? left(await missing(kept, position)) : right(proof)
}

async function consistencyOf(kept: Kept, from: number, to: number | undefined): Promise<Either<Problem, Consistency>> {
  const { checkpoint } = await kept.evidence.progress()
  const later = to ?? checkpoint
  if (from > later) return left(problem('SIZES_REVERSED', { facts: { from, to: later } }))
  if (later > checkpoint) return left(await missing(kept, later))
  const hashes = await kept.evidence.consistency(from, later)
  return right({ from, to: later, hashes: hashes.map((each) => each.toString('base64')) })
}

/** Why there is no proof of what ends here: it is not in the log, or no checkpoint includes it yet. */
async function missing({ evidence, log }: Kept, position: number): Promise<Problem> {
  const head = await log.head()
  if (position < 1 || position > head) return problem('UNKNOWN_POSITION', { facts: { head } })
  const { checkpoint } = await evidence.progress()
  const headers = { 'Retry-After': String(Math.ceil(evidence.secondsBetween)) }
  return problem('NOT_IN_CHECKPOINT', { facts: { checkpoint, position }, headers })
}

const found = (bytes: Buffer | undefined): Either<Problem, Buffer> => (bytes ? right(bytes) : left(problem('UNKNOWN_TILE')))
