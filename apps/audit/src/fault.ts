import { StoreError, type StoreFault } from '@dutybook/event-store'
import { EvidenceError, type EvidenceFault } from '@dutybook/evidence'
import type { Outcome } from './exit-codes.js'

/** What each broken thing means for the run. */
const byStoreFault: Readonly<Record<StoreFault, Outcome>> = {
  ...{ locked: 'unreachable', readOnly: 'unreachable', notAStore: 'unreachable', full: 'unreachable', unreachable: 'unreachable' },
  ...{ closed: 'unreachable', forbidden: 'unreachable', invalid: 'unreachable', damaged: 'broken', unknownVersion: 'unknownVersion' },
}

const byEvidenceFault: Readonly<Record<EvidenceFault, Outcome>> = {
  ...{ tile: 'broken', bundle: 'broken', state: 'broken', checkpoint: 'broken', inconsistent: 'broken', gap: 'broken' },
  ...{ key: 'unreachable', locked: 'unreachable', unreachable: 'unreachable', stopped: 'incomplete', outOfRange: 'usage' },
}

/** Why a run ended early, in one message, and how it ended. A fault of the program itself is undefined. */
export function knownFault(error: unknown): { readonly text: string; readonly outcome: Outcome } | undefined {
  if (error instanceof StoreError) return { text: error.message, outcome: byStoreFault[error.fault] }
  if (error instanceof EvidenceError) return { text: error.message, outcome: byEvidenceFault[error.fault] }
  return fileFault(error)
}

/** A file that the run was to write or read: what is wrong with it is for its owner to mend, and no fault of this program. */
function fileFault(error: unknown): { readonly text: string; readonly outcome: Outcome } | undefined {
  const { code, syscall, path } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  if (code === undefined || syscall === undefined) return undefined
  const advice = noRoom.has(code) ? 'Make room on the disk.' : 'Look whether its directory exists and this user may read and write there.'
  return { text: `${path ?? 'A file'} cannot be read or written (${code}). ${advice}`, outcome: 'unreachable' }
}

const noRoom: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
