import { emptyRoot, isHash, isPowerOfTwo, nodeHash, type Hash } from './hashes.js'
import type { TreeHead } from './tree-head.js'

/** Whether the proof shows that the leaf of this hash is the `index`-th, from 0, of the tree: RFC 9162, 2.1.3.2. */
export function verifyInclusion(leaf: Hash, index: number, head: TreeHead, proof: readonly Hash[]): boolean {
  if (!isWellFormed([leaf, head.root, ...proof], index, head.size) || index >= head.size) return false
  const climb = climber(index, head.size - 1)
  let root = leaf
  for (const hash of proof) {
    const side = climb.step()
    if (side === undefined) return false
    root = side === 'left' ? nodeHash(hash, root) : nodeHash(root, hash)
  }
  return climb.isAtRoot() && root.equals(head.root)
}

/**
 * Whether the proof shows that the later tree begins with all leaves of the earlier one: RFC 9162, 2.1.4.2. The empty tree, whose root is
 * the hash of nothing, is the beginning of every tree, and the proof of it is empty.
 */
export function verifyConsistency(earlier: TreeHead, later: TreeHead, proof: readonly Hash[]): boolean {
  if (!isWellFormed([earlier.root, later.root, ...proof], earlier.size, later.size) || earlier.size > later.size) return false
  if (!isEmptyAsItSays(earlier) || !isEmptyAsItSays(later)) return false
  if (earlier.size === 0) return proof.length === 0
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root)
  return growsInto(earlier, later, proof)
}

function growsInto(earlier: TreeHead, later: TreeHead, proof: readonly Hash[]): boolean {
  const [first, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof
  if (first === undefined) return false
  const climb = climber(earlier.size - 1, later.size - 1)
  climb.skipRightChildren()
  let [before, after] = [first, first]
  for (const hash of rest) {
    const side = climb.step()
    if (side === undefined) return false
    if (side === 'left') before = nodeHash(hash, before)
    after = side === 'left' ? nodeHash(hash, after) : nodeHash(after, hash)
  }
  return climb.isAtRoot() && before.equals(earlier.root) && after.equals(later.root)
}

/** A way from a node up to the root, beside the way up from the last leaf: tells on which side the next sibling lies. */
function climber(start: number, lastLeaf: number) {
  let [node, last] = [start, lastLeaf]
  const up = (): void => {
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return {
    isAtRoot: () => last === 0,
    skipRightChildren: () => {
      while (node % 2 === 1) up()
    },
    step: (): 'left' | 'right' | undefined => {
      if (last === 0) return undefined
      const side = node % 2 === 1 || node === last ? 'left' : 'right'
      // The last node of a level without a sibling moves up unchanged.
      if (node === last) while (node % 2 === 0 && node > 0) up()
      up()
      return side
    },
  }
}

const isEmptyAsItSays = ({ size, root }: TreeHead): boolean => size > 0 || root.equals(emptyRoot)

const isWellFormed = (hashes: readonly Hash[], ...counts: readonly number[]): boolean =>
  hashes.every(isHash) && counts.every((each) => Number.isSafeInteger(each) && each >= 0)
