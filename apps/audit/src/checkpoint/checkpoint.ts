import { EvidenceError } from '@dutybook/evidence'
import { isLeft } from '@dutybook/fp'
import { UsageFault } from '../audit.js'
import type { Run } from '../command.js'
import { evidenceOf } from '../evidence/evidence-of.js'
import { writeNew } from '../evidence/new-file.js'
import { signedHead } from '../evidence/signed-head.js'
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
  const head = await signedHead(await evidenceOf(audit))
  if (isLeft(head)) throw faultOf(head.left)
  const { size, origin, root, note, signedBy, signedAt } = head.right
  const file = action === 'save' ? (audit.options.out ?? `checkpoint-${size}.txt`) : undefined
  if (file !== undefined) await writeNew(file, note.toString('utf8'))
  await audit.results(columns)({
    ...{ origin, size, root: root.toString('base64'), signedBy },
    ...(signedAt === undefined ? {} : { signedAt }),
    ...(file === undefined ? {} : { file }),
  })
  return 'clean'
}

const faultOf = (kind: string): EvidenceError =>
  kind === 'absent'
    ? new EvidenceError('unreachable', 'There is no checkpoint there. Look whether --evidence names the right directory.')
    : new EvidenceError('checkpoint', `The last checkpoint does not hold under these keys (${kind}).`)
