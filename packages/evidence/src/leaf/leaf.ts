import type { StoredEvent } from '@dutybook/event-store'
import { hash } from 'node:crypto'
import { longestEntry } from '../tree/bundle.js'

/** The texts of a leaf in their order; the bytes are described in docs/audit/leaf-format.md. */
export const leafTexts = ['origin', 'stream', 'id', 'type', 'data', 'metadata'] as const
export type LeafText = (typeof leafTexts)[number]

export const leafVersion = 1
/** How a text stands in a leaf: its bytes, or their SHA-256. */
export const form = { inline: 0, byHash: 1 } as const

/** Bytes of a text that is put by its hash: form, length, hash. */
const sizeByHash = 1 + 4 + 32

/**
 * The leaf of a stored event in the log of this origin: the bytes that are hashed into the tree, of the texts exactly as they are stored.
 * The same event has the same leaf for ever. A leaf that would be too long for a bundle has its longest texts by hash.
 */
export function encodeLeaf(origin: string, event: StoredEvent): Buffer {
  const { position, revision, schemaVersion } = event
  const texts = leafTexts.map((each) => Buffer.from(each === 'origin' ? origin : event[each], 'utf8'))
  const byHash = textsByHash(texts.map((each) => each.length))
  const numbers = [position, revision, schemaVersion].map(uint64)
  const parts = texts.flatMap((each, index) => (byHash.has(index) ? hashed(each) : inline(each)))
  return Buffer.concat([Buffer.of(leafVersion), ...numbers, ...parts])
}

const inline = (text: Buffer): readonly Buffer[] => [Buffer.of(form.inline), uint32(text.length), text]

const hashed = (text: Buffer): readonly Buffer[] => [Buffer.of(form.byHash), uint32(text.length), hash('sha256', text, 'buffer')]

/** Which texts of these lengths go by hash: the longest, and the first of equally long ones, until the leaf fits. */
export function textsByHash(lengths: readonly number[]): ReadonlySet<number> {
  const byHash = new Set<number>()
  const inlineSize = (index: number): number => 1 + 4 + (lengths[index] ?? 0)
  let size = lengths.reduce((sum, _, index) => sum + inlineSize(index), 1 + 3 * 8)
  while (size > longestEntry) {
    const left = lengths.map((length, index) => (byHash.has(index) ? -1 : length))
    const longest = left.indexOf(Math.max(...left))
    byHash.add(longest)
    size += sizeByHash - inlineSize(longest)
  }
  return byHash
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
