import { form, leafTexts, leafVersion, textsByHash, type LeafText } from './leaf.js'

/** A text of a leaf: the text itself, or how many bytes it has and their SHA-256. */
export type TextInLeaf = string | { readonly length: number; readonly sha256: Buffer }

/** What a leaf says, without the log. */
export type Leaf = Readonly<Record<LeafText, TextInLeaf>> & {
  readonly position: number
  readonly revision: number
  readonly schemaVersion: number
}

/** The parts of a leaf, or undefined for bytes that are the leaf of no event: every leaf has exactly one form. */
export function readLeaf(bytes: Buffer): Leaf | undefined {
  const cursor = cursorOn(bytes)
  if (cursor.uint(1) !== leafVersion) return undefined
  const [position, revision, schemaVersion] = [cursor.uint64(), cursor.uint64(), cursor.uint64()]
  const texts = leafTexts.map((name) => [name, readText(cursor)] as const)
  const leaf = { ...(Object.fromEntries(texts) as Record<LeafText, TextInLeaf>), position, revision, schemaVersion }
  return cursor.endedWell() && isInItsForm(texts.map(([, text]) => text)) ? leaf : undefined
}

/** Reads on; once something does not fit, all that follows is empty and `endedWell` is false. */
interface Cursor {
  readonly uint: (length: 1 | 4) => number
  readonly uint64: () => number
  readonly take: (length: number) => Buffer
  readonly text: (length: number) => string
  readonly fail: () => void
  readonly endedWell: () => boolean
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

function cursorOn(bytes: Buffer): Cursor {
  let [at, isBroken] = [0, false]
  const fail = (): void => void (isBroken = true)
  const take = (length: number): Buffer => {
    isBroken ||= at + length > bytes.length
    const taken = isBroken ? Buffer.alloc(Math.min(length, 8)) : bytes.subarray(at, at + length)
    at += length
    return taken
  }
  const uint64 = (): number => {
    const value = take(8).readBigUInt64BE()
    if (value > Number.MAX_SAFE_INTEGER) fail()
    return Number(value)
  }
  const text = (length: number): string => {
    const value = decoded(take(length))
    if (value === undefined) fail()
    return value ?? ''
  }
  const uint = (length: 1 | 4): number => take(length).readUIntBE(0, length)
  return { take, fail, uint, uint64, text, endedWell: () => !isBroken && at === bytes.length }
}

function readText(cursor: Cursor): TextInLeaf {
  const kind = cursor.uint(1)
  const length = cursor.uint(4)
  if (kind === form.inline) return cursor.text(length)
  if (kind !== form.byHash) cursor.fail()
  return { length, sha256: cursor.take(32) }
}

/** Whether exactly the texts are by hash that have to be. */
function isInItsForm(texts: readonly TextInLeaf[]): boolean {
  const lengths = texts.map((each) => (typeof each === 'string' ? Buffer.byteLength(each) : each.length))
  const byHash = textsByHash(lengths)
  return texts.every((each, index) => byHash.has(index) === (typeof each !== 'string'))
}
