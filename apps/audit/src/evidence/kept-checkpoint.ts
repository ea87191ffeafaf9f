import {
  claimedCheckpoint,
  openCheckpoint,
  proveConsistency,
  rootsFrom,
  verifyConsistency,
  type Evidence,
  type Finding,
  type TreeHead,
} from '@dutybook/evidence'
import { isLeft } from '@dutybook/fp'
import { readFile } from 'node:fs/promises'
import { UsageFault } from '../audit.js'

/** A checkpoint that the auditor kept from an earlier visit. Throws `UsageFault` for a file that holds none. */
export async function keptCheckpoint(file: string): Promise<Buffer> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes && claimedCheckpoint(bytes)) return bytes
  throw new UsageFault({ et: `Failis ${file} ei ole allkirjastatud seisu.`, en: `The file ${file} holds no checkpoint.` })
}

/** What contradicts that the log goes on from the kept checkpoint; undefined when it does, by a proof from one head to the other. */
export async function contradictionOf(kept: Buffer, { origin, keys, tiles }: Evidence, head: TreeHead): Promise<Finding | undefined> {
  const opened = openCheckpoint(kept, origin, keys)
  if (isLeft(opened)) return { kind: 'signature', detail: 'The checkpoint that was kept does not hold under the keys of this log.' }
  const earlier = opened.right.checkpoint
  if (earlier.size > head.size) {
    return { kind: 'checkpoint', detail: `The log has ${head.size} events and had ${earlier.size} when the checkpoint was kept.` }
  }
  const proof = await proveConsistency(rootsFrom(tiles, head.size), earlier.size, head.size)
  if (verifyConsistency(earlier, head, proof)) return undefined
  return { kind: 'checkpoint', detail: 'The log does not continue the checkpoint that was kept.' }
}
