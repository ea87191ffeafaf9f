import fc from 'fast-check'
import { hash } from 'node:crypto'
import { EvidenceError } from '../files/evidence-error.js'
import { entries, entryAt } from '../testing/entries.js'
import { afterPowerCut, emptyDisk, memoryFiles, PowerCut, type Disk, type Fault } from '../testing/memory-files.js'
import { rfcTree } from '../testing/rfc-tree.js'
import { openTree } from './tree-directory.js'

const { root } = rfcTree(entries(520))
const origin = 'example.org/log'
/** Sizes at which the tree is written: around the ends of tiles of both levels' making. */
const stops = [0, 1, 2, 100, 255, 256, 257, 300, 512, 520]

/** Grows to the last stop from wherever the disk stands; gives the last size whose write was answered. */
async function grow(disk: Disk, fault?: Fault): Promise<number> {
  const { files } = memoryFiles(disk, fault)
  let answered = -1
  try {
    const tree = await openTree(files, origin)
    for (const stop of stops.filter((each) => each >= tree.size())) {
      while (tree.size() < stop) tree.append(entryAt(tree.size()))
      answered = (await tree.write()).size
    }
  } catch (error) {
    if (!(error instanceof PowerCut) && !(error instanceof EvidenceError)) throw error
  }
  return answered
}

async function operationsOf(disk: Disk): Promise<number> {
  const { files, operations } = memoryFiles(disk)
  const tree = await openTree(files, origin)
  for (const stop of stops) {
    while (tree.size() < stop) tree.append(entryAt(tree.size()))
    await tree.write()
  }
  return operations()
}

/** Which names that were not synced a disk may have kept. */
const outcomes: readonly ((path: string) => boolean)[] = [
  () => true,
  () => false,
  (path) => path.length % 2 === 0,
  (path) => path.includes('tile'),
]

const finalDisk = async () => {
  const disk = emptyDisk()
  await grow(disk)
  return disk
}

/** One value for all files of these names; what a crash left beside them, narrow tiles and unfinished files, does not count. */
const contentOf = ({ names }: Disk, paths: readonly string[]): string =>
  hash('sha256', Buffer.concat(paths.flatMap((path) => [Buffer.from(path), names.get(path) ?? Buffer.from('missing')])))
const leftOver = ({ names }: Disk, paths: readonly string[]): readonly string[] =>
  [...names.keys()].filter((path) => !paths.includes(path) && !path.endsWith('.tmp') && !path.includes('.p/'))

describe('a tree whose disk fails', () => {
  it.each(['powerCut', 'refusal'] as const)(
    'by a %s at any operation goes on from what was answered, and ends with the same files',
    async (kind) => {
      const expected = await finalDisk()
      const paths = [...expected.names.keys()].sort()
      const operations = await operationsOf(emptyDisk())
      expect(operations).toBeGreaterThan(100)
      for (let at = 1; at <= operations; at += 1) {
        for (const isKept of kind === 'powerCut' ? outcomes : outcomes.slice(0, 1)) {
          const disk = emptyDisk()
          const answered = await grow(disk, { at, kind })
          const left = kind === 'powerCut' ? afterPowerCut(disk, isKept) : disk
          const tree = await openTree(memoryFiles(left).files, origin)
          expect(tree.head().size).toBeGreaterThanOrEqual(Math.max(answered, 0))
          expect(tree.head().root).toEqual(root(tree.head().size))
          expect(await grow(left)).toBe(520)
          expect({ at, content: contentOf(left, paths), leftOver: leftOver(left, paths) }).toEqual({
            at,
            content: contentOf(expected, paths),
            leftOver: [],
          })
        }
      }
    },
  )

  it('is seen to lose the tree when directories are not synced: the test above can fail', async () => {
    const disk = emptyDisk()
    const { files } = memoryFiles(disk)
    const tree = await openTree({ ...files, syncDirectory: async () => undefined }, origin)
    tree.append(entryAt(0))
    await tree.write()
    expect((await openTree(memoryFiles(afterPowerCut(disk, () => false)).files, origin)).head().size).toBe(0)
  })

  it('answers nothing any more after a failed write', async () => {
    const tree = await openTree(memoryFiles(emptyDisk(), { at: 3, kind: 'refusal' }).files, origin)
    tree.append(entryAt(0))
    await expect(tree.write()).rejects.toMatchObject({ fault: 'unreachable' })
    await expect(tree.write()).rejects.toMatchObject({ fault: 'stopped' })
  })
})

describe('a tree that is opened', () => {
  it('is the same however its growth was cut into writes', async () => {
    const expected = await finalDisk()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 12 }), fc.boolean(), async (steps, reopens) => {
        const disk = emptyDisk()
        let tree = await openTree(memoryFiles(disk).files, origin)
        for (const step of [...steps, 520]) {
          const stop = Math.min(tree.size() + step, 520)
          while (tree.size() < stop) tree.append(entryAt(tree.size()))
          await tree.write()
          if (reopens) tree = await openTree(memoryFiles(disk).files, origin)
        }
        expect(tree.head().root).toEqual(root(520))
        expect(contentOf(disk, [...disk.names.keys()].sort())).toBe(contentOf(expected, [...expected.names.keys()].sort()))
      }),
      { numRuns: 40 },
    )
  })

  const damaged = async (path: string, change: (bytes: Buffer) => Buffer | undefined) => {
    const disk = emptyDisk()
    await grow(disk)
    const bytes = change(Buffer.from(disk.names.get(path)!))
    if (bytes) disk.names.set(path, bytes)
    else disk.names.delete(path)
    return openTree(memoryFiles(disk).files, origin)
  }
  const flip = (bytes: Buffer) => ((bytes[20]! ^= 1), bytes)

  it.each([
    ['a changed last tile', 'tile/0/002.p/8', flip, 'tile'],
    ['a changed tile above', 'tile/1/000.p/2', flip, 'tile'],
    ['a missing tile', 'tile/0/002.p/8', () => undefined, 'tile'],
    ['a cut bundle', 'tile/entries/002.p/8', (bytes: Buffer) => bytes.subarray(0, 50), 'bundle'],
    ['a changed state', 'tree', flip, 'state'],
    ['a state of another form', 'tree', () => Buffer.from('0\n'), 'state'],
  ] as const)('refuses %s', async (_, path, change, fault) => {
    await expect(damaged(path, change)).rejects.toMatchObject({ fault })
  })

  it('refuses the directory of another log', async () => {
    const disk = emptyDisk()
    await grow(disk)
    await expect(openTree(memoryFiles(disk).files, 'example.org/other')).rejects.toMatchObject({ fault: 'state' })
  })
})
