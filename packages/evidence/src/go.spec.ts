import { generateKeyPairSync } from 'node:crypto'
import { checkpointText } from './note/checkpoint.js'
import { noteText } from './note/note.js'
import { signerWith } from './note/signing-key.js'
import { signatureType } from './note/verifier-key.js'
import { entries } from './testing/entries.js'
import { goVerdicts, hasGo, type GoCase } from './testing/go/go-verdicts.js'
import { emptyDisk, memoryFiles } from './testing/memory-files.js'
import { proveConsistency, proveInclusion } from './tree/proofs.js'
import { rootsFrom } from './tree/subtrees.js'
import { openTree } from './tree/tree-directory.js'

const origin = 'agency.example/duties'
const sizes = [1, 2, 3, 5, 8, 100, 137, 255, 256, 257, 300]
const all = entries(300)
const newSigner = (name: string, type: 1 | 4) => signerWith(generateKeyPairSync('ed25519').privateKey, name, type)
const log = newSigner(origin, signatureType.ed25519)
const clock = newSigner(`${origin}/clock`, signatureType.cosignature)
const base64 = (bytes: readonly Buffer[]) => bytes.map((each) => each.toString('base64'))

async function cases(): Promise<readonly GoCase[]> {
  const tree = await openTree(memoryFiles(emptyDisk()).files, origin)
  all.forEach(tree.append)
  await tree.write()
  const roots = rootsFrom(tree.tiles, 300)
  const noteAt = async (size: number) => {
    const text = checkpointText({ origin, size, root: await roots(0, size) })
    return noteText({ text, signatures: [log.sign(text, 0), clock.sign(text, 1_700_000_000)] })
  }
  const made: GoCase[] = []
  const Vkey = log.verifier.vkey
  for (const size of sizes) {
    const Note = await noteAt(size)
    made.push({ Vkey, Note })
    for (const index of new Set([0, size >> 1, size - 1])) {
      made.push({ Vkey, Note, Index: index, Leaf: all[index]!.toString('base64'), Proof: base64(await proveInclusion(roots, index, size)) })
    }
    for (const earlier of sizes.filter((each) => each <= size)) {
      made.push({ Vkey, Note, Earlier: await noteAt(earlier), Proof: base64(await proveConsistency(roots, earlier, size)) })
    }
  }
  return made
}

const flipBit = (text: string, at: number): string => {
  const bytes = Buffer.from(text, 'base64')
  bytes[at % bytes.length]! ^= 1 << (at & 7)
  return bytes.toString('base64')
}

/** One bit of every part of a case: of the root in the signed text, of the leaf, of each hash. */
const changed = (each: GoCase, at: number): readonly GoCase[] => [
  { ...each, Note: each.Note.replace(/\n(\S{44})\n/u, (_, root: string) => `\n${flipBit(root, at)}\n`) },
  ...(each.Leaf ? [{ ...each, Leaf: flipBit(each.Leaf, at) }] : []),
  ...(each.Proof ?? []).map((_, index) => ({ ...each, Proof: each.Proof!.with(index, flipBit(each.Proof![index]!, at + index)) })),
]

// Debian: apt-get install golang-go golang-golang-x-mod-dev. With CI=true a skipped test is a failure.
const withGo = hasGo() ? describe : describe.skip

withGo("Go's packages for transparency logs, which are not ours (skipped where Go and golang.org/x/mod are not installed)", () => {
  it('accept our checkpoints and proofs, and refuse each with a changed bit', async () => {
    const good = await cases()
    expect(goVerdicts(good)).toEqual(good.map(() => ''))
    const bad = good.flatMap(changed)
    expect(bad.length).toBeGreaterThan(600)
    expect(goVerdicts(bad).filter((each) => each === '')).toEqual([])
  })
})
