import { StoreError, type StoreFault } from '@dutybook/event-store'

/** The result codes of SQLite that mean a broken or misused machine; an extended code carries one of these in its low byte. */
const faults: Readonly<Record<number, readonly [fault: StoreFault, what: string, advice: string]>> = {
  3: ['readOnly', 'may not be written by this user', 'Give the user of this process the right to write the file and its directory.'],
  5: ['locked', 'is locked by another program that is writing to it', 'End that program or its transaction; reading never locks.'],
  6: ['locked', 'is locked by a reader in this process', 'Finish reading before the table is changed.'],
  8: ['readOnly', 'is read-only, or its directory is', 'Give this user the right to write both, or open the store with readOnly.'],
  10: ['unreachable', 'could not be read or written by the disk', 'Look at the disk; what was acknowledged before is not touched.'],
  11: ['damaged', 'is damaged', 'Do not write to it: keep a copy, and restore the last good one.'],
  13: ['full', 'has no room to grow, because the disk is full', 'Make room; nothing of what was being written is stored.'],
  14: ['unreachable', 'cannot be opened', 'Look whether it and its directory exist and this user may open them.'],
  19: ['invalid', 'was given a row that its rules forbid', 'The caller is wrong; nothing was stored.'],
  26: ['notAStore', 'is not a Dutybook store', 'It was left as it is; name another file.'],
}

/** The primary result code of SQLite, when it is SQLite that failed. */
export function resultCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined
}

export const fileFault = (fault: StoreFault, file: string, what: string, advice: string, cause?: unknown): StoreError =>
  new StoreError(fault, `${file} ${what}. ${advice}`, { cause })

/** A failure of SQLite in the words of the port; anything else is a fault of the program and stays what it is. */
export function asStoreError(error: unknown, file: string): unknown {
  const known = faults[resultCode(error) ?? 0]
  return known ? fileFault(known[0], file, known[1], known[2], error) : error
}
