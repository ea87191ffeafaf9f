import { isDeepStrictEqual } from 'node:util'
import type { StoredEvent } from '@dutybook/event-store'
import { verifyLog, type Evidence } from '../audit/verify-log.js'
import type { Files } from '../files/files.js'
import { encodeLeaf } from '../leaf/leaf.js'
import { checkpointsIn } from '../note/checkpoint-history.js'
import { verifierFrom } from '../note/verifier-key.js'
import { goVerdicts, hasGo, type GoCase } from '../testing/go/go-verdicts.js'
import { memoryFiles } from '../testing/memory-files.js'
import { filesOf, packInMemory, theStandalone, type PackInMemory, type Standalone } from '../testing/pack-in-memory.js'
import { encodeBundle, readBundle } from '../tree/bundle.js'
import { proveInclusion } from '../tree/proofs.js'
import { rootsFrom } from '../tree/subtrees.js'
import { tilesIn } from '../tree/tile-source.js'
import { verifyPack } from './pack.js'

/**
 * Every bit of everything that is stored. One bit of each of the 300 events, leaves or hashes is changed at a time, and each of the 300
 * positions has to be named, so that a run of a verifier tries 300 changes. `MUTATIONS=all` tries every bit; otherwise a part is tried,
 * another one of each event.
 */
const step = process.env['MUTATIONS'] === 'all' ? 1 : 8
const size = 300

const flip = (bytes: Buffer, bit: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[bit >> 3]! ^= 1 << (bit & 7)
  return copy
}

type Found = readonly { readonly kind: string; readonly position?: number }[]
const positionsOf = (found: Found, kind: string) => found.flatMap((each) => (each.kind === kind && each.position ? [each.position] : []))

/**
 * The last sign of a signature in base64 has bits that stand for nothing. Go reads over them; ours and the one without our code refuse them,
 * because a file with them is not the one that was signed.
 */
const isSameSignature =
  (note: Buffer) =>
  ({ Note: changed, Leaf: leaf }: GoCase): boolean => {
    const lines = (text: string) => text.split('\n').map((line) => line.split(' '))
    const bytes = (text: string) =>
      lines(text).map(([dash, name, encoded]) => [dash, name, encoded?.length, Buffer.from(encoded ?? '', 'base64')])
    const isBase64 = (text: string) => lines(text).every(([, , encoded = '']) => /^[\w+/]*={0,2}$/u.test(encoded))
    return leaf === undefined && isBase64(changed) && isDeepStrictEqual(bytes(changed), bytes(note.toString('utf8')))
  }

describe('every bit', () => {
  let pack: PackInMemory
  let files: Files
  let standalone: Standalone
  const counts = new Map<string, number>()
  const count = (what: string, number: number) => counts.set(what, (counts.get(what) ?? 0) + number)
  beforeAll(async () => {
    pack = await packInMemory(size)
    files = memoryFiles({ names: pack.names, unsynced: new Map() }).files
    standalone = await theStandalone()
  })
  afterAll(() => {
    const all = [...counts].map(([what, number]) => `${number} ${what}`).join(', ')
    process.stderr.write(`changed bits, each found at its place: ${all}; none was missed\n`)
  })

  const bothOf = async () => ({
    ours: (await verifyPack(files)).findings as Found,
    theirs: standalone.verifyPack(filesOf(pack.names)).findings,
  })
  async function changedFor(changed: ReadonlyMap<string, Buffer>, look: () => Promise<void>) {
    const before = new Map(pack.names)
    for (const [path, bytes] of changed) pack.names.set(path, bytes)
    await look()
    for (const [path, bytes] of before) pack.names.set(path, bytes)
  }

  it('of every event in the store is found at its position', async () => {
    const [log, clock] = [verifierFrom(pack.keys.log)!, verifierFrom(pack.keys.clock)!]
    const evidence = (events: readonly StoredEvent[]): Evidence => ({
      ...{ origin: log.name, keys: [log, clock], checkpoints: () => checkpointsIn(files), last: () => files.read('checkpoint') },
      tiles: tilesIn(files),
      async *events() {
        yield* events
      },
    })
    expect((await verifyLog(evidence(pack.events))).findings).toEqual([])
    for (const column of ['stream', 'id', 'type', 'data', 'metadata'] as const) {
      const bytes = pack.events.map((each) => Buffer.from(each[column]))
      for (let bit = 0; bit < Math.max(...bytes.map(({ length }) => length)) * 8; bit += step) {
        const at = (index: number) => bit + (index % step)
        const hit = bytes.flatMap((each, index) => (at(index) < each.length * 8 ? [index] : []))
        const changed = pack.events.map((each, index) =>
          hit.includes(index) ? { ...each, [column]: flip(bytes[index]!, at(index)).toString('utf8') } : each,
        )
        const { findings } = await verifyLog(evidence(changed))
        expect({ column, bit, found: positionsOf(findings, 'altered') }).toEqual({ column, bit, found: hit.map((index) => index + 1) })
        count('of texts of the store', hit.length)
      }
    }
    for (const column of ['revision', 'schemaVersion'] as const) {
      for (let bit = 0; bit < 52; bit += 1) {
        const flipped = (number: number) => number + (Math.floor(number / 2 ** bit) % 2 === 0 ? 1 : -1) * 2 ** bit
        const changed = pack.events.map((each) => ({ ...each, [column]: flipped(each[column]) }))
        const { findings } = await verifyLog(evidence(changed))
        expect({ column, bit, found: positionsOf(findings, 'altered').length }).toEqual({ column, bit, found: size })
        count('of numbers of the store', size)
      }
    }
    for (const [index, each] of pack.events.entries()) {
      const moved = { ...each, position: each.position + 2 ** (9 + (index % 40)) }
      const others = pack.events.filter(({ position }) => position !== each.position)
      const { findings } = await verifyLog(evidence([...others, moved]))
      expect(findings[0]).toMatchObject({ kind: 'missing', position: each.position })
      count('of positions of the store', 1)
    }
  })

  it('of every leaf is found at its position by both verifiers', async () => {
    const paths = [...pack.names.keys()].filter((each) => each.startsWith('tile/entries/')).sort()
    const leaves = paths.flatMap((path) => [...readBundle(pack.names.get(path)!).entries])
    for (let bit = 0; bit < Math.max(...leaves.map(({ length }) => length)) * 8; bit += step) {
      const at = (index: number) => bit + (index % step)
      const changed = leaves.map((each, index) => (at(index) < each.length * 8 ? flip(each, at(index)) : each))
      const hit = changed.flatMap((each, index) => (each === leaves[index] ? [] : [index + 1]))
      const bundles = new Map([
        [paths[0]!, encodeBundle(changed.slice(0, 256))] as const,
        [paths[1]!, encodeBundle(changed.slice(256))] as const,
      ])
      await changedFor(bundles, async () => {
        const { ours, theirs } = await bothOf()
        expect({ bit, ours: positionsOf(ours, 'altered'), theirs: positionsOf(theirs, 'altered') }).toEqual({ bit, ours: hit, theirs: hit })
      })
      count('of leaves', hit.length)
    }
  })

  it('of every hash of the lowest tiles is found at its position, and of every other tile as a fault of a tile, by both', async () => {
    const lowest = [...pack.names.keys()].filter((each) => each.startsWith('tile/0/')).sort()
    const everywhere = Array.from({ length: size }, (_, index) => index + 1)
    for (let bit = 0; bit < 256; bit += Math.max(1, step / 4)) {
      const flippedAll = (bytes: Buffer) =>
        Buffer.concat(Array.from({ length: bytes.length / 32 }, (_, at) => flip(bytes.subarray(at * 32, at * 32 + 32), (bit + at) % 256)))
      await changedFor(new Map(lowest.map((path) => [path, flippedAll(pack.names.get(path)!)])), async () => {
        const { ours, theirs } = await bothOf()
        expect({ bit, ours: positionsOf(ours, 'tile'), theirs: positionsOf(theirs, 'tile') }).toEqual({
          bit,
          ours: everywhere,
          theirs: everywhere,
        })
      })
      count('of hashes', size)
    }
    for (const path of [...pack.names.keys()].filter((each) => /^tile\/[1-9]/u.test(each))) {
      for (let bit = 0; bit < pack.names.get(path)!.length * 8; bit += Math.max(1, step / 4)) {
        await changedFor(new Map([[path, flip(pack.names.get(path)!, bit)]]), async () => {
          const { ours, theirs } = await bothOf()
          const kinds = (found: Found) => [...new Set(found.map(({ kind }) => kind))]
          expect({ path, bit, ours: kinds(ours), theirs: kinds(theirs) }).toEqual({ path, bit, ours: ['tile'], theirs: ['tile'] })
        })
        count('of upper tiles', 1)
      }
    }
  })

  it('of every checkpoint is found in its file by both', async () => {
    const paths = [...pack.names.keys()].filter((each) => each.startsWith('checkpoints/')).sort()
    const named = (found: readonly { readonly path?: string }[]) => paths.filter((each) => found.some(({ path }) => path === each))
    for (let bit = 0; bit < Math.max(...paths.map((each) => pack.names.get(each)!.length)) * 8; bit += Math.max(1, step / 4)) {
      const hit = paths.filter((each) => bit < pack.names.get(each)!.length * 8)
      await changedFor(new Map(hit.map((each) => [each, flip(pack.names.get(each)!, bit)])), async () => {
        const ours = (await verifyPack(files)).findings
        const theirs = standalone.verifyPack(filesOf(pack.names)).findings
        expect({ bit, ours: named(ours), theirs: named(theirs) }).toEqual({ bit, ours: hit, theirs: hit })
      })
      count('of checkpoints', hit.length)
    }
  })

  // Debian: apt-get install golang-go golang-golang-x-mod-dev. With CI=true a skipped test is a failure.
  const withGo = hasGo() ? it : it.skip
  withGo('of a leaf and of what the log has signed is refused by Go too', async () => {
    const note = pack.names.get('checkpoint')!
    const clockLine = note.lastIndexOf(`— ${verifierFrom(pack.keys.clock)!.name} `)
    const Vkey = pack.keys.log
    const good: GoCase[] = [{ Vkey, Note: note.toString('utf8') }]
    const bad: GoCase[] = []
    for (let bit = 0; bit < Buffer.byteLength(note.toString('utf8').split('\n— ').slice(0, 2).join('\n— ')) * 8; bit += 1) {
      bad.push({ Vkey, Note: flip(note, bit).toString('utf8') })
    }
    expect(clockLine).toBeGreaterThan(0)
    const roots = rootsFrom(tilesIn(files), size)
    for (const [index, event] of pack.events.entries()) {
      const leaf = encodeLeaf(verifierFrom(Vkey)!.name, event)
      const proof = (await proveInclusion(roots, index, size)).map((each) => each.toString('base64'))
      const of = (bytes: Buffer): GoCase => ({
        Vkey,
        Note: note.toString('utf8'),
        Index: index,
        Leaf: bytes.toString('base64'),
        Proof: proof,
      })
      good.push(of(leaf))
      for (let bit = index % step; bit < leaf.length * 8; bit += step * 16) bad.push(of(flip(leaf, bit)))
    }
    expect(goVerdicts(good).filter((each) => each !== '')).toEqual([])
    const accepted = new Set(goVerdicts(bad).flatMap((each, index) => (each === '' ? [bad[index]] : [])))
    expect(accepted).toEqual(new Set(bad.filter(isSameSignature(note))))
    count('that Go refused', bad.length - accepted.size)
  })
})
