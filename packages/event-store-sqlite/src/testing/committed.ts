import { readFileSync } from 'node:fs'

/** How many transactions stand in the write-ahead log of a store: each ends with the one frame that names the size of the database. */
export function transactionsInWal(file: string): number {
  const wal = readFileSync(`${file}-wal`)
  if (wal.length === 0) return 0
  const salts = wal.subarray(16, 24)
  const frame = 24 + wal.readUInt32BE(8)
  let count = 0
  for (let at = 32; at + frame <= wal.length; at += frame) {
    if (wal.subarray(at + 8, at + 16).equals(salts) && wal.readUInt32BE(at + 4) > 0) count += 1
  }
  return count
}
