import type { StoredEvent } from '@dutybook/event-store'
import { hash } from 'node:crypto'
import { longestEntry } from '../tree/bundle.js'

/** The texts of a leaf in their order; the bytes are described in docs/audit/leaf-format.md. */
export const leafTexts = ['origin', 'stream', 'id', 'type', 'data', 'metadata'] as const
export type LeafText = (typeof leafTexts)[number]

export const leafVersion = 1
/** How a text stands in a leaf: its bytes, or their SHA-256. */
export const form = { inline: 0, byHash: 1 } as const

/** Bytes before the texts: version, position, revision, schema version. */
const headSize = 1 + 3 * 8
/** Bytes of a text that is put by its hash: form, length, hash. */
const sizeByHash = 1 + 4 + 32

/**
 * The leaf of a stored event in the log of this origin: the bytes that are hashed into the tree, of the texts exactly as they are stored.
 * The same event has the same leaf for ever. A leaf that would be too long for a bundle has its longest texts by hash.
 */
export function encodeLeaf(origin: string, event: StoredEvent): Buffer {
  const texts = leafTexts.map((each) => (each === 'origin' ? origin : event[each]))
  const lengths = texts.map((each) => Buffer.byteLength(each, 'utf8'))
  const byHash = textsByHash(lengths)
  const size = lengths.reduce((sum, length, index) => sum + (byHash.has(index) ? sizeByHash : 1 + 4 + length), headSize)
  const leaf = Buffer.allocUnsafe(size)
  let at = writeHead(leaf, event)
  for (const [index, text] of texts.entries()) at = writeText(leaf, at, text, lengths[index] ?? 0, byHash.has(index))
  return leaf
}

/** The version and the three numbers, the highest byte first. */
function writeHead(leaf: Buffer, { position, revision, schemaVersion }: StoredEvent): number {
  let at = leaf.writeUInt8(leafVersion, 0)
  for (const each of [position, revision, schemaVersion]) at = leaf.writeBigUInt64BE(BigInt(each), at)
  return at
}

function writeText(leaf: Buffer, at: number, text: string, length: number, isByHash: boolean): number {
  const behind = leaf.writeUInt32BE(length, leaf.writeUInt8(isByHash ? form.byHash : form.inline, at))
  return behind + (isByHash ? hash('sha256', text, 'buffer').copy(leaf, behind) : leaf.write(text, behind, 'utf8'))
}

/** Which texts of these lengths go by hash: the longest, and the first of equally long ones, until the leaf fits. */
export function textsByHash(lengths: readonly number[]): ReadonlySet<number> {
  const byHash = new Set<number>()
  const inlineSize = (index: number): number => 1 + 4 + (lengths[index] ?? 0)
  let size = lengths.reduce((sum, _, index) => sum + inlineSize(index), headSize)
  while (size > longestEntry) {
    const left = lengths.map((length, index) => (byHash.has(index) ? -1 : length))
    const longest = left.indexOf(Math.max(...left))
    byHash.add(longest)
    size += sizeByHash - inlineSize(longest)
  }
  return byHash
}
