import type { Hash } from './hashes.js'

/** How many leaves a tree has, and its root. */
export interface TreeHead {
  readonly size: number
  readonly root: Hash
}
