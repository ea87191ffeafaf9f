import { entries } from '../testing/entries.js'
import { emptyDisk, memoryFiles } from '../testing/memory-files.js'
import { rfcTree } from '../testing/rfc-tree.js'
import { leafHash, type Hash } from './hashes.js'
import { proveConsistency, proveInclusion } from './proofs.js'
import { rootsFrom } from './subtrees.js'
import { openTree } from './tree-directory.js'
import { verifyConsistency, verifyInclusion } from './verify-proofs.js'

const most = 300
const all = entries(most)
const { root, path, proof } = rfcTree(all)
const headOf = (size: number) => ({ size, root: root(size) })
const isSame = (some: readonly Hash[], others: readonly Hash[]): boolean => Buffer.concat(some).equals(Buffer.concat(others))
const flipped = (hash: Hash, bit: number): Hash => {
  const changed = Buffer.from(hash)
  changed[bit >> 3]! ^= 1 << (bit & 7)
  return changed
}

describe('a tree that grows leaf by leaf', () => {
  it('has at every size the root of the definition, in memory and when it is opened again', async () => {
    const disk = emptyDisk()
    let tree = await openTree(memoryFiles(disk).files, 'example.org/log')
    expect(tree.head()).toEqual(headOf(0))
    for (let size = 1; size <= most; size += 1) {
      tree.append(all[size - 1]!)
      expect(await tree.write()).toEqual(headOf(size))
      tree = await openTree(memoryFiles(disk).files, 'example.org/log')
      expect(tree.head()).toEqual(headOf(size))
    }
  })
})

describe('proofs out of tiles', () => {
  // Written once at the end: smaller trees are proven out of wider tiles.
  const rootBetween = async (size: number) => {
    const tree = await openTree(memoryFiles(emptyDisk()).files, 'example.org/log')
    all.forEach(tree.append)
    await tree.write()
    return rootsFrom(tree.tiles, size)
  }

  it('of inclusion are those of the definition, for every leaf of every tree up to 300, and verify', async () => {
    const roots = await rootBetween(most)
    let count = 0
    for (let size = 1; size <= most; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const hashes = await proveInclusion(roots, index, size)
        count += Number(isSame(hashes, path(index, size)))
        count += Number(verifyInclusion(leafHash(all[index]!), index, headOf(size), hashes))
      }
    }
    expect(count).toBe(most * (most + 1))
  })

  it('of consistency are those of the definition, for every pair of sizes up to 300, and verify', async () => {
    const roots = await rootBetween(most)
    let count = 0
    for (let later = 0; later <= most; later += 1) {
      for (let earlier = 0; earlier <= later; earlier += 1) {
        const hashes = await proveConsistency(roots, earlier, later)
        count += Number(isSame(hashes, earlier === 0 ? [] : proof(earlier, later)))
        count += Number(verifyConsistency(headOf(earlier), headOf(later), hashes))
      }
    }
    expect(count).toBe((most + 1) * (most + 2))
  })

  it('are the same out of a tree that was written at exactly that size', async () => {
    for (const size of [1, 2, 255, 256, 257, 299]) {
      const tree = await openTree(memoryFiles(emptyDisk()).files, 'example.org/log')
      all.slice(0, size).forEach(tree.append)
      await tree.write()
      const roots = rootsFrom(tree.tiles, size)
      expect(await proveInclusion(roots, size >> 1, size)).toEqual(path(size >> 1, size))
    }
  })

  it('are refused for what is not in the tree', async () => {
    const roots = await rootBetween(most)
    for (const [index, size] of [
      [3, 3],
      [-1, 3],
      [0.5, 3],
      [0, 0],
    ] as const)
      await expect(proveInclusion(roots, index, size)).rejects.toMatchObject({ fault: 'outOfRange' })
    for (const [earlier, later] of [
      [4, 3],
      [-1, 3],
      [0.5, 3],
    ] as const)
      await expect(proveConsistency(roots, earlier, later)).rejects.toMatchObject({ fault: 'outOfRange' })
  })
})

/** Faults of the kinds that published test vectors for these proofs have, made here from the definition. */
describe('a proof that is not right', () => {
  const sizes = [1, 2, 3, 7, 8, 9, 31, 64, 70]

  it('of inclusion is refused: wrong index, size, leaf, root or path', () => {
    for (const size of sizes) {
      for (let index = 0; index < size; index += 1) {
        const hashes = path(index, size)
        const leaf = leafHash(all[index]!)
        const head = headOf(size)
        const wrong = [
          verifyInclusion(leaf, index + 1, head, hashes),
          verifyInclusion(leaf, index - 1, head, hashes),
          verifyInclusion(leaf, index ^ 2, head, hashes),
          verifyInclusion(leaf, size, head, hashes),
          verifyInclusion(leaf, index + 0.5, head, hashes),
          verifyInclusion(leaf, index, headOf(0), hashes),
          verifyInclusion(leaf, index, { ...head, size: size * 2 }, hashes),
          verifyInclusion(leaf, index, { ...head, size: Math.floor(size / 2) }, hashes),
          verifyInclusion(flipped(leaf, 13), index, head, hashes),
          verifyInclusion(Buffer.alloc(0), index, head, hashes),
          verifyInclusion(leaf, index, { size, root: flipped(head.root, 255) }, hashes),
          verifyInclusion(leaf, index, { size, root: Buffer.alloc(0) }, hashes),
          verifyInclusion(leaf, index, head, [...hashes, Buffer.alloc(32)]),
          verifyInclusion(leaf, index, head, [...hashes, head.root]),
          verifyInclusion(leaf, index, head, [Buffer.alloc(32), ...hashes]),
          verifyInclusion(
            leaf,
            index,
            head,
            hashes.map((each, at) => (at === 0 ? each.subarray(1) : each)).concat(hashes.length ? [] : [Buffer.of(1)]),
          ),
          ...hashes.map((_, at) => verifyInclusion(leaf, index, head, hashes.with(at, flipped(hashes[at]!, at * 8)))),
          ...hashes.map((_, at) => verifyInclusion(leaf, index, head, hashes.toSpliced(at, 1))),
        ]
        expect({ size, index, accepted: wrong.filter(Boolean).length }).toEqual({ size, index, accepted: 0 })
      }
    }
  })

  it('of consistency is refused: wrong sizes, roots or hashes', () => {
    for (const size of sizes) {
      for (let earlier = 1; earlier <= size; earlier += 1) {
        const hashes = proof(earlier, size)
        const [old, head] = [headOf(earlier), headOf(size)]
        const wrong = [
          verifyConsistency({ ...old, size: earlier - 1 }, head, hashes),
          verifyConsistency({ ...old, size: earlier + 1 }, head, hashes),
          verifyConsistency({ ...old, size: earlier ^ 2 }, head, hashes) && (earlier ^ 2) !== earlier,
          verifyConsistency(old, { ...head, size: size * 2 }, hashes),
          verifyConsistency(old, { ...head, size: earlier - 1 }, hashes),
          verifyConsistency({ ...old, root: flipped(old.root, 1) }, head, hashes),
          verifyConsistency(old, { ...head, root: flipped(head.root, 1) }, hashes),
          verifyConsistency({ ...old, root: Buffer.alloc(0) }, head, hashes),
          verifyConsistency(old, head, [...hashes, Buffer.alloc(32)]),
          verifyConsistency(old, head, [...hashes, head.root]),
          verifyConsistency(old, head, [Buffer.alloc(32), ...hashes]),
          earlier < size && verifyConsistency(head, old, hashes),
          earlier < size && verifyConsistency(old, head, []),
          ...hashes.map((_, at) => verifyConsistency(old, head, hashes.with(at, flipped(hashes[at]!, at)))),
          ...hashes.map((_, at) => verifyConsistency(old, head, hashes.toSpliced(at, 1))),
        ]
        expect({ earlier, size, accepted: wrong.filter(Boolean).length }).toEqual({ earlier, size, accepted: 0 })
      }
    }
  })

  it('from size 0 is refused when it is not empty or the empty tree has another root than the hash of nothing', () => {
    expect(verifyConsistency(headOf(0), headOf(5), [])).toBe(true)
    expect(verifyConsistency(headOf(0), headOf(0), [])).toBe(true)
    expect(verifyConsistency(headOf(0), headOf(5), [root(5)])).toBe(false)
    expect(verifyConsistency({ size: 0, root: root(5) }, headOf(5), [])).toBe(false)
    expect(verifyConsistency({ size: 0, root: root(5) }, { size: 0, root: root(5) }, [])).toBe(false)
  })
})
