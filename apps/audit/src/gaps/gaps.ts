import { isLeft } from '@dutybook/fp'
import type { Run } from '../command.js'
import type { Column } from '../output/results.js'
import { wholeLog } from '../reading/entries.js'

interface GapRow {
  readonly kind: 'position' | 'revision'
  readonly stream?: string
  /** What was to come next, and what came. */
  readonly expected: number
  readonly found: number
  /** The event that came. */
  readonly position: number
}

const columns: readonly Column<GapRow>[] = [
  { label: { et: 'Liik', en: 'Kind' }, of: ({ kind }) => kind },
  { label: { et: 'Voog', en: 'Stream' }, of: ({ stream }) => stream },
  { label: { et: 'Oodati', en: 'Expected' }, of: ({ expected }) => expected },
  { label: { et: 'Leiti', en: 'Found' }, of: ({ found }) => found },
  { label: { et: 'Koht', en: 'Position' }, of: ({ position }) => position },
]

/** Stores give positions from 1 and revisions from 0, both without gaps; what is missing at the end shows only in proofs. */
export const run: Run<object> = async (audit) => {
  const give = audit.results(columns)
  const next = new Map<string, number>()
  let [expected, found] = [1, 0]
  for await (const entry of wholeLog(audit)) {
    const { position, stream, revision } = isLeft(entry) ? entry.left : entry.right
    const inStream = next.get(stream) ?? 0
    if (position !== expected) await give({ kind: 'position', expected, found: position, position })
    if (revision !== inStream) await give({ kind: 'revision', stream, expected: inStream, found: revision, position })
    found += Number(position !== expected) + Number(revision !== inStream)
    expected = position + 1
    next.set(stream, revision + 1)
  }
  return found > 0 ? 'findings' : 'clean'
}
