/** The longest entry that fits behind the length of two bytes of C2SP tlog-tiles. */
export const longestEntry = 0xffff

/** Entries one after the other, each behind its length as two bytes, the higher first. */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(entries.flatMap((each) => [lengthOf(each), each]))
}

function lengthOf(entry: Uint8Array): Buffer {
  if (entry.length > longestEntry) throw new RangeError(`An entry of ${entry.length} bytes does not fit into a bundle.`)
  return Buffer.of(entry.length >> 8, entry.length & 0xff)
}

/** The entries that can be read, and whether the bytes ended exactly behind the last one. */
export interface BundleReading {
  readonly entries: readonly Buffer[]
  readonly isWhole: boolean
}

export function readBundle(bytes: Buffer): BundleReading {
  const entries: Buffer[] = []
  let at = 0
  while (at + 2 <= bytes.length) {
    const end = at + 2 + bytes.readUInt16BE(at)
    if (end > bytes.length) break
    entries.push(bytes.subarray(at + 2, end))
    at = end
  }
  return { entries, isWhole: at === bytes.length }
}
