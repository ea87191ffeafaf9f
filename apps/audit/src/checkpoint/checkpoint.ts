import { EvidenceError, lastCheckpointFile, openCheckpoint } from '@dutybook/evidence'
import { isLeft } from '@dutybook/fp'
import { UsageFault } from '../audit.js'
import type { Run } from '../command.js'
import { evidenceOf } from '../evidence/evidence-of.js'
import { writeNew } from '../evidence/new-file.js'
import type { Column } from '../output/results.js'
import type { CheckpointOptions } from './options.js'

interface CheckpointRow {
  readonly origin: string
  readonly size: number
  /** Base64, as it stands in the note. */
  readonly root: string
  /** Names of the keys that confirm it. */
  readonly signedBy: readonly string[]
  /** When the clock of the log or a witness has signed. */
  readonly signedAt?: string
  readonly file?: string
}

const columns: readonly Column<CheckpointRow>[] = [
  { label: { et: 'Logi', en: 'Log' }, of: ({ origin }) => origin },
  { label: { et: 'Sündmusi', en: 'Events' }, of: ({ size }) => size },
  { label: { et: 'Juur', en: 'Root' }, of: ({ root }) => root },
  { label: { et: 'Allkirjastanud', en: 'Signed by' }, of: ({ signedBy }) => signedBy.join(', ') },
  { label: { et: 'Millal', en: 'When' }, of: ({ signedAt }) => signedAt },
  { label: { et: 'Fail', en: 'File' }, of: ({ file }) => file },
]

export const run: Run<CheckpointOptions> = async (audit) => {
  const [action] = audit.args
  if (action !== 'save' && action !== 'show') {
    throw new UsageFault({ et: 'Kirjuta checkpoint save või checkpoint show.', en: 'Write checkpoint save or checkpoint show.' })
  }
  const { evidence, files } = await evidenceOf(audit)
  const bytes = await files.read(lastCheckpointFile)
  if (!bytes) throw new EvidenceError('unreachable', 'There is no checkpoint there. Look whether --evidence names the right directory.')
  const opened = openCheckpoint(bytes, evidence.origin, evidence.keys)
  if (isLeft(opened)) throw new EvidenceError('checkpoint', `The last checkpoint does not hold under these keys (${opened.left.kind}).`)
  const { checkpoint, confirmations } = opened.right
  const file = action === 'save' ? (audit.options.out ?? `checkpoint-${checkpoint.size}.txt`) : undefined
  if (file !== undefined) await writeNew(file, bytes.toString('utf8'))
  const time = Math.max(...confirmations.map((each) => each.time))
  await audit.results(columns)({
    ...{ origin: checkpoint.origin, size: checkpoint.size, root: checkpoint.root.toString('base64') },
    signedBy: confirmations.map(({ verifier }) => verifier.name),
    ...(time > 0 ? { signedAt: new Date(time * 1000).toISOString() } : {}),
    ...(file === undefined ? {} : { file }),
  })
  return 'clean'
}
