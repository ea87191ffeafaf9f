import { hash } from 'node:crypto'

/** A SHA-256 value of 32 bytes. */
export type Hash = Buffer

export const hashBytes = 32

const sha256 = (bytes: Uint8Array): Hash => hash('sha256', bytes, 'buffer')

const [leafPrefix, nodePrefix] = [Buffer.of(0x00), Buffer.of(0x01)]

/** An entry behind its prefix: every entry of a bundle fits, and a million of them need no memory of their own. */
const room = Buffer.alloc(1 + 0xffff + 1)

/** RFC 9162, 2.1.1: a leaf and a node are hashed with different first bytes, so that neither passes for the other. */
export function leafHash(entry: Uint8Array): Hash {
  if (entry.length >= room.length) return sha256(Buffer.concat([leafPrefix, entry]))
  room.set(entry, 1)
  return sha256(room.subarray(0, entry.length + 1))
}

export const nodeHash = (left: Uint8Array, right: Uint8Array): Hash => sha256(Buffer.concat([nodePrefix, left, right]))

/** The root of a tree without leaves: the hash of nothing. */
export const emptyRoot: Hash = sha256(Buffer.alloc(0))

/** The largest power of two that is smaller than the count, which is 2 or more: where RFC 9162 splits a tree. */
export function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}

export const isPowerOfTwo = (count: number): boolean => count > 0 && splitOf(count * 2) === count

export const isHash = (bytes: Uint8Array): boolean => bytes.length === hashBytes
