import { hash } from 'node:crypto'

/**
 * The definitions of RFC 9162, section 2.1, as they stand there: recursive over the list of all entries, without a tile and without a line
 * of the code under test. `mth` remembers what it has hashed; nothing else is done for speed.
 */
export function rfcTree(d: readonly Uint8Array[]) {
  const mth = treeHash(d)
  return {
    root: (n: number) => mth(0, n),
    path: (m: number, n: number) => path(mth, m, 0, n),
    proof: (m: number, n: number) => subproof(mth, m, 0, n, true),
  }
}

/** MTH(D[begin:end]). */
type Mth = (begin: number, end: number) => Buffer

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer')

/** The largest power of two smaller than n. */
const splitAt = (n: number): number => (n === 2 ? 1 : 2 * splitAt(Math.ceil(n / 2)))

function treeHash(d: readonly Uint8Array[]): Mth {
  const known = new Map<string, Buffer>()
  const newMth: Mth = (begin, end) => {
    const n = end - begin
    if (n === 0) return sha256()
    if (n === 1) return sha256(Buffer.of(0), d[begin] as Uint8Array)
    const k = splitAt(n)
    return sha256(Buffer.of(1), mth(begin, begin + k), mth(begin + k, end))
  }
  const mth: Mth = (begin, end) => {
    const key = `${begin}:${end}`
    const root = known.get(key) ?? newMth(begin, end)
    known.set(key, root)
    return root
  }
  return mth
}

function path(mth: Mth, m: number, begin: number, end: number): readonly Buffer[] {
  if (end - begin === 1) return []
  const k = splitAt(end - begin)
  return m < k ? [...path(mth, m, begin, begin + k), mth(begin + k, end)] : [...path(mth, m - k, begin + k, end), mth(begin, begin + k)]
}

function subproof(mth: Mth, m: number, begin: number, end: number, b: boolean): readonly Buffer[] {
  if (m === end - begin) return b ? [] : [mth(begin, end)]
  const k = splitAt(end - begin)
  return m <= k
    ? [...subproof(mth, m, begin, begin + k, b), mth(begin + k, end)]
    : [...subproof(mth, m - k, begin + k, end, false), mth(begin, begin + k)]
}
