import {
  encodeLeaf,
  leafHash,
  openCheckpoint,
  proofFileFrom,
  readEvidence,
  verifyInclusion,
  type Evidence,
  type ProofFile,
} from '@dutybook/evidence'
import { isLeft } from '@dutybook/fp'
import { Interrupted, UsageFault, type Audit } from '../audit.js'
import type { Run } from '../command.js'
import { evidenceOf } from '../evidence/evidence-of.js'
import { writeNew } from '../evidence/new-file.js'
import type { Column } from '../output/results.js'
import type { ReadEvent } from '../source/source.js'
import type { ProveOptions } from './options.js'

interface ProofRow {
  readonly position: number
  readonly id: string
  readonly stream: string
  readonly type: string
  readonly holds: boolean
  /** Of the tree that the proof leads to; absent when no checkpoint includes the event yet. */
  readonly size?: number
  readonly root?: string
  readonly file?: string
}

const columns: readonly Column<ProofRow>[] = [
  { label: { et: 'Koht', en: 'Position' }, of: ({ position }) => position },
  { label: { et: 'Sündmus', en: 'Event' }, of: ({ id, type }) => `${type} ${id}` },
  { label: { et: 'Voog', en: 'Stream' }, of: ({ stream }) => stream },
  { label: { et: 'Logis sündmusi', en: 'Events in the log' }, of: ({ size }) => size },
  { label: { et: 'Juur', en: 'Root' }, of: ({ root }) => root },
  { label: { et: 'Tõend', en: 'Proof' }, of: ({ file }) => file },
  { label: { et: 'Kehtib', en: 'Holds' }, of: ({ holds }) => holds },
]

export const run: Run<ProveOptions> = async (audit) => {
  const [wanted = ''] = audit.args
  const event = await eventAt(audit, wanted)
  const { evidence, files } = await evidenceOf(audit)
  const reader = readEvidence(files)
  const give = audit.results(columns)
  const { position, id, stream, type } = event
  const text = await reader.proofOf(position)
  const proof = text === undefined ? undefined : proofFileFrom(text)
  if (text === undefined || !proof) {
    await give({ position, id, stream, type, holds: false })
    audit.note({ et: 'Ükski seis seda sündmust veel ei hõlma.', en: 'No checkpoint includes this event yet.' })
    return 'incomplete'
  }
  // A leaf of a pack may have long texts by hash: then it is the leaf itself that the proof is about.
  const leaf = event.byHash ? await reader.leafOf(position) : encodeLeaf(evidence.origin, event)
  const head = headProven(evidence, proof, leaf)
  const file = audit.options.out ?? `${position}.tlog-proof`
  if (head) await writeNew(file, text)
  await give({ position, id, stream, type, holds: head !== undefined, ...(head ? { ...head, file } : {}) })
  return head ? 'clean' : 'broken'
}

/** The head that the proof leads to, when it is signed and the leaf is in it. */
function headProven({ origin, keys }: Evidence, { index, hashes, checkpoint }: ProofFile, leaf: Buffer | undefined) {
  const opened = openCheckpoint(Buffer.from(checkpoint), origin, keys)
  if (isLeft(opened) || !leaf) return undefined
  const { size, root } = opened.right.checkpoint
  return verifyInclusion(leafHash(leaf), index, { size, root }, hashes) ? { size, root: root.toString('base64') } : undefined
}

async function eventAt({ source, signal, progress }: Audit<ProveOptions>, wanted: string): Promise<ReadEvent> {
  const position = /^\d{1,15}$/u.test(wanted) ? Number(wanted) : undefined
  const from = position === undefined ? {} : { after: Math.max(position - 1, 0), limit: 1 }
  progress.expect(await source.log.head())
  for await (const each of source.log.readAll(from)) {
    if (signal.aborted) throw new Interrupted()
    progress.step()
    if (each.id === wanted || each.position === position) return each
  }
  throw new UsageFault({ et: `Sündmust „${wanted}” logis ei ole.`, en: `There is no event “${wanted}” in the log.` })
}
