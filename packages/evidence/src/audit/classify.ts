import { readLeaf } from '../leaf/read-leaf.js'
import type { Hash } from '../tree/hashes.js'
import type { Finding } from './finding.js'

/** A place in the log at which not that leaf was found which was logged. */
export interface Mismatch {
  /** From 0. */
  readonly index: number
  /** The hash of the leaf that was logged; undefined behind the end of the log. */
  readonly expected: Hash | undefined
  /** What stands there, undefined when nothing does. */
  readonly found: { readonly hash: Hash; readonly leaf: Buffer } | undefined
}

/** Says of each what happened, by looking where else in the log its leaf belongs. `loggedAt` gives the hash that was logged at an index. */
export function classify(mismatches: readonly Mismatch[], loggedAt: (index: number) => Hash | undefined): readonly Finding[] {
  const key = (hash: Hash): string => hash.toString('latin1')
  const expected = new Map(mismatches.flatMap((each) => (each.expected ? [[key(each.expected), each.index] as const] : [])))
  const found = new Set(mismatches.flatMap((each) => (each.found ? [key(each.found.hash)] : [])))
  return mismatches.flatMap((each): readonly Finding[] => {
    const position = each.index + 1
    const isGone = each.expected !== undefined && !found.has(key(each.expected))
    const missing: readonly Finding[] = isGone ? [{ kind: 'missing', position, detail: 'The logged event is not here any more.' }] : []
    if (!each.found) return missing
    const home = expected.get(key(each.found.hash))
    if (home !== undefined) return [...missing, { kind: 'reordered', position, detail: `The event of position ${home + 1} stands here.` }]
    const copied = originalOf(each.found, loggedAt)
    if (copied !== undefined)
      return [...missing, { kind: 'doubled', position, detail: `The event of position ${copied} stands here once more.` }]
    return [{ kind: 'altered', position, ...streamIn(each.found.leaf), detail: 'This is not the event that was logged here.' }]
  })
}

/** The position that a leaf names, when it is the one that was logged there. */
function originalOf({ leaf, hash }: NonNullable<Mismatch['found']>, loggedAt: (index: number) => Hash | undefined): number | undefined {
  const position = readLeaf(leaf)?.position
  return position !== undefined && loggedAt(position - 1)?.equals(hash) ? position : undefined
}

function streamIn(leaf: Buffer): { readonly stream?: string } {
  const stream = readLeaf(leaf)?.stream
  return typeof stream === 'string' ? { stream } : {}
}
