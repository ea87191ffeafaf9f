import { isLeft } from '@dutybook/fp'
import { basename } from 'node:path/posix'
import type { Files } from '../files/files.js'
import { openCheckpoint } from '../note/checkpoint.js'
import { proofFileFrom } from '../note/proof-file.js'
import { rootsFrom } from '../tree/subtrees.js'
import { tilesIn } from '../tree/tile-source.js'
import { verifyInclusion } from '../tree/verify-proofs.js'
import { isStrictlySigned, type KnownKeys } from '../audit/check-checkpoints.js'
import type { Finding } from '../audit/finding.js'

/** Every proof file of a pack, against the hash that was logged at its place: for tiles that are known to hold. */
export async function checkProofs(
  files: Files,
  origin: string,
  keys: KnownKeys,
): Promise<{ readonly findings: readonly Finding[]; readonly count: number }> {
  const names = (await files.list('proofs')).filter((each) => each.endsWith('.tlog-proof'))
  const findings: Finding[] = []
  for (const name of names) {
    const why = await whatIsWrong(files, `proofs/${name}`, origin, keys)
    const position = Number(basename(name, '.tlog-proof'))
    if (why) findings.push({ kind: 'checkpoint', ...(Number.isInteger(position) ? { position } : {}), path: `proofs/${name}`, detail: why })
  }
  return { findings, count: names.length }
}

async function whatIsWrong(files: Files, path: string, origin: string, keys: KnownKeys): Promise<string | undefined> {
  const proof = proofFileFrom((await files.read(path))?.toString('utf8') ?? '')
  if (!proof) return 'This is no proof file.'
  const opened = openCheckpoint(Buffer.from(proof.checkpoint), origin, keys)
  if (isLeft(opened) || !isStrictlySigned(opened.right, keys)) return 'Its checkpoint is not signed by the log and its clock alone.'
  const { checkpoint } = opened.right
  try {
    const logged = await rootsFrom(tilesIn(files), checkpoint.size)(proof.index, proof.index + 1)
    return verifyInclusion(logged, proof.index, checkpoint, proof.hashes) ? undefined : 'The leaf is not in the tree of its checkpoint.'
  } catch {
    return 'Its leaf is not in the pack.'
  }
}
