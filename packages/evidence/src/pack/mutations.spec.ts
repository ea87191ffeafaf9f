import type { Files } from '../files/files.js'
import { memoryFiles } from '../testing/memory-files.js'
import { filesOf, packInMemory, theStandalone, type Standalone } from '../testing/pack-in-memory.js'
import { encodeBundle, readBundle } from '../tree/bundle.js'
import { leafHash } from '../tree/hashes.js'
import { hashesOf } from '../tree/subtrees.js'
import { verifyPack } from './pack.js'

const events = 300

describe('a pack of 300 events', () => {
  let names: Map<string, Buffer>
  let files: Files
  let standalone: Standalone
  const counts = new Map<string, number>()
  const count = (what: string, number = 1) => counts.set(what, (counts.get(what) ?? 0) + number)
  beforeAll(async () => {
    names = (await packInMemory(events)).names
    files = memoryFiles({ names, unsynced: new Map() }).files
    standalone = await theStandalone()
  })
  afterAll(() => {
    const all = [...counts].map(([what, number]) => `${number} ${what}`).join(', ')
    process.stderr.write(`mutations found by both verifiers: ${all}; none was missed\n`)
  })

  /** The first finding of each, by position where there is one. */
  async function verdicts() {
    const ours = (await verifyPack(files)).findings
    const theirs = standalone.verifyPack(filesOf(names)).findings
    const firstOf = (all: readonly { readonly position?: number }[]) => Math.min(...all.map((each) => each.position ?? Infinity))
    const kinds = (all: readonly { readonly kind: string }[]) => [...new Set(all.map(({ kind }) => kind))].sort().join()
    return {
      ours: ours.length,
      theirs: theirs.length,
      first: firstOf(ours),
      theirFirst: firstOf(theirs),
      kinds: kinds(ours),
      theirKinds: kinds(theirs),
      findings: ours,
    }
  }
  async function changed(path: string, bytes: Buffer | undefined) {
    const before = names.get(path)!
    if (bytes) names.set(path, bytes)
    else names.delete(path)
    const answer = await verdicts()
    names.set(path, before)
    return answer
  }
  const flip = (bytes: Buffer, bit: number) => {
    const copy = Buffer.from(bytes)
    copy[bit >> 3]! ^= 1 << (bit & 7)
    return copy
  }
  const bundles = () => [['tile/entries/000', 0] as const, [`tile/entries/001.p/${events - 256}`, 256] as const]
  const leavesIn = (path: string) => [...readBundle(names.get(path)!).entries]

  it('is whole for both verifiers', async () => {
    expect(await verdicts()).toMatchObject({ ours: 0, theirs: 0 })
    expect([...names.keys()].filter((each) => each.startsWith('checkpoints/')).length).toBeGreaterThanOrEqual(4)
  })

  it('shows every changed bit of every leaf, at its position: each by its hash, many through the whole of both', async () => {
    for (const [path, first] of bundles()) {
      const bytes = names.get(path)!
      const tile = hashesOf(names.get(path.replace('entries', '0'))!)
      let [at, index] = [0, first]
      for (const leaf of leavesIn(path)) {
        // The two bytes of length, and one bit of a byte here and there, through the whole of both verifiers ...
        const wholly = [...Array(16).keys()]
          .map((bit) => at * 8 + bit)
          .concat([...Array(4).keys()].map((part) => (at + 2) * 8 + Math.floor((leaf.length * 8 * part) / 4) + (index % 8)))
        for (const bit of index % 32 === 0 ? wholly : wholly.slice(index % 16, (index % 16) + 2)) {
          const answer = await changed(path, flip(bytes, bit))
          expect({ index, bit, ...answer }).toMatchObject({ first: index + 1, theirFirst: index + 1 })
          count('bits of bundles')
        }
        // ... and every bit of the leaf by the hash that both compare with the tile.
        for (let bit = 0; bit < leaf.length * 8; bit += 1) expect(leafHash(flip(leaf, bit)).equals(tile[index - first]!)).toBe(false)
        count('bits of leaves by their hash', leaf.length * 8)
        at += 2 + leaf.length
        index += 1
      }
    }
  })

  it('shows a changed bit in every hash of every tile as a fault of the tile', async () => {
    for (const path of [...names.keys()].filter((each) => /^tile\/\d/u.test(each))) {
      const bytes = names.get(path)!
      for (let byte = 0; byte < bytes.length; byte += path.startsWith('tile/0/000') ? 33 : 7) {
        const answer = await changed(path, flip(bytes, byte * 8 + (byte % 8)))
        expect({ path, byte, kinds: answer.kinds, theirs: answer.theirKinds }).toEqual({ path, byte, kinds: 'tile', theirs: 'tile' })
        if (path.startsWith('tile/0/')) expect(answer.first).toBe((path.includes('001') ? 256 : 0) + Math.floor(byte / 32) + 1)
        count('bits of tiles')
      }
    }
  })

  it('shows every changed bit of a checkpoint, and many of every other and of the proofs', async () => {
    for (const path of [...names.keys()].filter((each) => each.startsWith('checkpoint') || each.startsWith('proofs/'))) {
      const bytes = names.get(path)!
      const isShort = path === 'checkpoints/000/000/001'
      for (let bit = 0; bit < bytes.length * 8; bit += isShort ? 1 : 43) {
        const answer = await changed(path, flip(bytes, bit))
        expect({ path, bit, ours: answer.ours > 0, theirs: answer.theirs > 0 }).toEqual({ path, bit, ours: true, theirs: true })
        count('bits of checkpoints and proofs')
      }
    }
  })

  it('shows leaves that are dropped, doubled, swapped or overwritten, by kind and position', async () => {
    for (const [path, first] of bundles()) {
      const leaves = leavesIn(path)
      for (const at of leaves.keys()) {
        if (at % 4 !== 0 && at !== leaves.length - 1) continue
        const position = first + at + 1
        const dropped = await changed(path, encodeBundle(leaves.toSpliced(at, 1)))
        expect(dropped.findings[0]).toMatchObject({ kind: 'missing', position })
        expect(dropped.theirFirst).toBe(position)
        const doubled = await changed(path, encodeBundle(leaves.toSpliced(at, 0, leaves[at]!)))
        expect(doubled.findings[0]).toMatchObject({
          kind: at === leaves.length - 1 ? 'doubled' : expect.stringMatching(/doubled|reordered/u),
          position: position + 1,
        })
        expect(doubled.theirFirst).toBe(position + 1)
        const other = (at + 1) % leaves.length
        const swapped = await changed(path, encodeBundle(leaves.with(at, leaves[other]!).with(other, leaves[at]!)))
        expect(swapped).toMatchObject({
          kinds: 'reordered',
          theirKinds: 'reordered',
          first: first + Math.min(at, other) + 1,
          theirFirst: first + Math.min(at, other) + 1,
        })
        const redacted = await changed(path, encodeBundle(leaves.with(at, Buffer.alloc(leaves[at]!.length, 0xff))))
        expect(redacted.findings.find(({ kind }) => kind === 'altered')).toMatchObject({ position })
        expect(redacted.theirFirst).toBe(position)
        count('drops, doublings, swaps and overwritings', 4)
      }
    }
  })

  it('shows truncations of a bundle at the first leaf that is cut, and every missing file', async () => {
    for (const [path, first] of bundles()) {
      const bytes = names.get(path)!
      const ends = leavesIn(path).reduce<number[]>((all, leaf) => [...all, (all.at(-1) ?? 0) + 2 + leaf.length], [])
      for (let length = 0; length < bytes.length; length += 397) {
        const position = first + ends.filter((end) => end <= length).length + 1
        expect(await changed(path, bytes.subarray(0, length))).toMatchObject({ first: position, theirFirst: position })
        count('truncations')
      }
    }
    for (const path of [...names.keys()].filter((each) => each !== 'README.txt' && each !== 'keys' && !each.startsWith('proofs/'))) {
      const answer = await changed(path, undefined)
      expect({ path, ours: answer.ours > 0, theirs: answer.theirs > 0 }).toEqual({ path, ours: true, theirs: true })
      count('missing files')
    }
  })
})
