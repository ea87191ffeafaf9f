import { emptyRoot, nodeHash, type Hash } from './hashes.js'

/** The roots of the complete subtrees that a tree falls into, the largest first: all that is needed to go on from a size. */
export interface RightEdge {
  readonly size: number
  readonly subtrees: readonly Hash[]
}

export const emptyEdge: RightEdge = { size: 0, subtrees: [] }

export function extended({ size, subtrees }: RightEdge, leaf: Hash): RightEdge {
  const kept = [...subtrees]
  let last = leaf
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) last = nodeHash(kept.pop() as Hash, last)
  return { size: size + 1, subtrees: [...kept, last] }
}

export const rootOf = ({ subtrees }: RightEdge): Hash =>
  subtrees.length === 0 ? emptyRoot : subtrees.reduceRight((right, left) => nodeHash(left, right))
