import { claimedCheckpoint } from '../note/checkpoint.js'
import { checkpointPath, checkpointsIn, lastCheckpointFile } from '../note/checkpoint-history.js'
import { EvidenceError } from '../files/evidence-error.js'
import { writeDurably, type Files } from '../files/files.js'
import { verifierFrom } from '../note/verifier-key.js'
import { pathOf, placesOf, levelsOf, type TilePlace } from '../tree/tile-paths.js'
import { tilesIn } from '../tree/tile-source.js'
import { readEvidence } from '../log/evidence-reader.js'
import type { Positions } from '../log/log.js'
import type { KnownKeys } from '../audit/check-checkpoints.js'
import { verifyLog, type Verification, type VerifyOptions } from '../audit/verify-log.js'
import { checkProofs } from './check-proofs.js'
import { instructions } from './instructions.js'

/** The verifier keys, one on a line: of the log, of its clock, of witnesses. */
export const keysFile = 'keys'

export interface PackOptions {
  /** Where the evidence is kept. */
  readonly from: Files
  /** An empty directory. */
  readonly to: Files
  /** The log's own key, that of its clock, and those of witnesses. */
  readonly keys: readonly string[]
  /** Positions of events that get a proof file of their own. */
  readonly proofsOf?: readonly number[]
  readonly positions?: Positions
}

/**
 * Writes one folder that can be verified without us, offline. Holds one tile at a time; gives how many files it has. What is signed while it
 * is written is not in it.
 */
export async function writePack({ from, to, keys, proofsOf = [], positions = 'dense' }: PackOptions): Promise<number> {
  let [files, last] = [0, undefined as Buffer | undefined]
  const put = async (path: string, bytes: Uint8Array): Promise<void> => {
    await writeDurably(to, [[path, bytes]])
    files += 1
  }
  let number = 0
  for await (const bytes of checkpointsIn(from)) if (bytes) await put(checkpointPath(number++), (last = bytes))
  const claimed = last && claimedCheckpoint(last)
  if (!last || !claimed) throw new EvidenceError('checkpoint', 'There is no checkpoint yet, so there is nothing to pack.')
  await put(lastCheckpointFile, last)
  await put(keysFile, Buffer.from(keys.map((each) => `${each}\n`).join('')))
  await put('README.txt', Buffer.from(instructions(claimed.checkpoint)))
  for (const place of allPlaces(claimed.checkpoint.size)) await put(pathOf(place), await mustRead(from, place))
  const reader = readEvidence(endingWith(from, last), positions)
  for (const position of proofsOf) await put(`proofs/${position}.tlog-proof`, Buffer.from((await reader.proofOf(position)) ?? ''))
  return files
}

/** The evidence as it was when this checkpoint was the last one. */
const endingWith = (files: Files, checkpoint: Buffer): Files => ({
  ...files,
  read: async (path) => (path === lastCheckpointFile ? checkpoint : files.read(path)),
})

function* allPlaces(size: number): Iterable<TilePlace> {
  for (const level of [...levelsOf(size), 'entries' as const]) yield* placesOf(level, size)
}

async function mustRead(files: Files, place: TilePlace): Promise<Buffer> {
  const bytes = await tilesIn(files)(place)
  if (!bytes) throw new EvidenceError('tile', `${pathOf(place)} is missing. Verify the evidence before it is packed.`)
  return bytes
}

export interface PackVerification extends Verification {
  /** The keys by which it was verified. */
  readonly keys: readonly string[]
  readonly proofs: number
}

/**
 * Verifies a pack. Give the keys that came to you by another way than the pack; with its own keys it is only shown to fit together.
 * Throws `key` when there are none.
 */
export async function verifyPack(files: Files, trusted?: readonly string[], options: VerifyOptions = {}): Promise<PackVerification> {
  const keys = trusted ?? ((await files.read(keysFile))?.toString('utf8') ?? '').split('\n').filter((each) => each !== '')
  const verifiers = keys.map(verifierFrom)
  const [log, clock, ...witnesses] = verifiers
  if (!log || !clock || verifiers.includes(undefined))
    throw new EvidenceError('key', 'The keys of the pack cannot be read. Give those that the log gave out.')
  const known: KnownKeys = [log, clock, ...witnesses.filter((each) => each !== undefined)]
  const tiles = tilesIn(files)
  const last = (): Promise<Buffer | undefined> => files.read(lastCheckpointFile)
  const verified = await verifyLog({ origin: log.name, keys: known, checkpoints: () => checkpointsIn(files), last, tiles }, options)
  const isTreeWhole = !verified.findings.some(({ kind }) => kind === 'tile')
  const proofs = isTreeWhole ? await checkProofs(files, log.name, known) : { findings: [], count: 0 }
  return { ...verified, findings: [...verified.findings, ...proofs.findings], keys, proofs: proofs.count }
}
