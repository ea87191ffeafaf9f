import type { Position } from '@dutybook/event-store'
import { EvidenceError } from '../files/evidence-error.js'
import type { Files } from '../files/files.js'
import { claimedCheckpoint, type Checkpoint } from '../note/checkpoint.js'
import { lastCheckpointFile } from '../note/checkpoint-history.js'
import { proofFileText } from '../note/proof-file.js'
import type { Hash } from '../tree/hashes.js'
import { proveConsistency, proveInclusion } from '../tree/proofs.js'
import { rootsFrom } from '../tree/subtrees.js'
import { tilesIn, type TileSource } from '../tree/tile-source.js'
import { entryAt, leafIndex } from './leaf-index.js'
import type { LeafIndex, Positions } from './log.js'

/** What anybody may ask of kept evidence, also beside the process that keeps it. Reads the files at each question. */
export interface EvidenceReader {
  readonly tiles: TileSource
  readonly index: LeafIndex
  /** The last signed note, undefined before the first. */
  readonly checkpoint: () => Promise<string | undefined>
  /**
   * The `.tlog-proof` of the event at a position against the last checkpoint; undefined for a position without event, or one that no
   * checkpoint includes yet: ask again later.
   */
  readonly proofOf: (position: Position) => Promise<string | undefined>
  /** The leaf of an event that the last checkpoint includes: what the proof is about. */
  readonly leafOf: (position: Position) => Promise<Buffer | undefined>
  /** That the log at the later size begins with the log at the earlier one. Throws `outOfRange` beyond the last checkpoint. */
  readonly consistency: (earlier: number, later: number) => Promise<readonly Hash[]>
}

/** A checkpoint on the disk and the tree that it speaks of. */
interface Signed {
  readonly note: string
  readonly checkpoint: Checkpoint
}

export function readEvidence(files: Files, positions: Positions = 'dense'): EvidenceReader {
  const tiles = tilesIn(files)
  const index = leafIndex(positions, tiles, async () => (await lastSigned(files))?.checkpoint.size ?? 0)
  const placeOf = async (position: Position): Promise<Place | undefined> => {
    const signed = await lastSigned(files)
    const at = signed && (await leafIndex(positions, tiles, async () => signed.checkpoint.size).indexOf(position))
    return signed && at !== undefined ? { note: signed.note, index: at, size: signed.checkpoint.size } : undefined
  }
  return {
    tiles,
    index,
    checkpoint: async () => (await lastSigned(files))?.note,
    proofOf: async (position) => proofFile(tiles, await placeOf(position)),
    leafOf: async (position) => {
      const place = await placeOf(position)
      return place && entryAt(tiles, place.index, place.size)
    },
    consistency: async (earlier, later) => {
      const size = (await lastSigned(files))?.checkpoint.size ?? 0
      if (later > size) throw new EvidenceError('outOfRange', `The last checkpoint has ${size} leaves, not ${later}.`)
      return proveConsistency(rootsFrom(tiles, size), earlier, later)
    },
  }
}

/** Where a leaf is in the tree of a checkpoint. */
interface Place {
  readonly note: string
  readonly index: number
  readonly size: number
}

async function proofFile(tiles: TileSource, place: Place | undefined): Promise<string | undefined> {
  if (!place) return undefined
  const { index, size, note } = place
  return proofFileText({ index, hashes: await proveInclusion(rootsFrom(tiles, size), index, size), checkpoint: note })
}

async function lastSigned(files: Files): Promise<Signed | undefined> {
  const bytes = await files.read(lastCheckpointFile)
  const claimed = bytes && claimedCheckpoint(bytes)
  if (bytes && !claimed) throw new EvidenceError('checkpoint', 'The last checkpoint on the disk is damaged; the history holds it too.')
  return bytes && claimed && { note: bytes.toString('utf8'), checkpoint: claimed.checkpoint }
}
