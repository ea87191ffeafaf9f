import { localFiles, readEvidence, verifyPack, writePack, type Files } from '@dutybook/evidence'
import { readdir } from 'node:fs/promises'
import { UsageFault } from '../audit.js'
import type { Run } from '../command.js'
import { evidenceOf } from '../evidence/evidence-of.js'
import type { Column } from '../output/results.js'
import { giveFindings } from '../verify/rows.js'
import type { PackCommandOptions } from './options.js'

interface PackRow {
  readonly directory: string
  readonly files: number
  readonly events: number
  readonly proofs: number
  /** It was read again and verified after it was written. */
  readonly holds: boolean
}

const columns: readonly Column<PackRow>[] = [
  { label: { et: 'Kaust', en: 'Directory' }, of: ({ directory }) => directory },
  { label: { et: 'Faile', en: 'Files' }, of: ({ files }) => files },
  { label: { et: 'Sündmusi', en: 'Events' }, of: ({ events }) => events },
  { label: { et: 'Tõendeid', en: 'Proofs' }, of: ({ proofs }) => proofs },
  { label: { et: 'Kehtib', en: 'Holds' }, of: ({ holds }) => holds },
]

export const run: Run<PackCommandOptions> = async (audit) => {
  const { out: directory, prove: proofsOf = [] } = audit.options
  await mustBeEmpty(directory)
  const { files, vkeys } = await evidenceOf(audit)
  await mustBeIncluded(files, proofsOf)
  const to = localFiles(directory)
  const written = await writePack({ from: files, to, keys: vkeys, proofsOf })
  const verified = await verifyPack(to, vkeys)
  const holds = verified.findings.length === 0
  await giveFindings(audit, verified.findings)
  await audit.results(columns)({ directory, files: written, events: verified.head?.size ?? 0, proofs: verified.proofs, holds })
  return holds ? 'clean' : 'broken'
}

async function mustBeEmpty(directory: string): Promise<void> {
  const there = await readdir(directory).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : [error.code]))
  if (there.length === 0) return
  throw new UsageFault({ et: `${directory} ei ole tühi kaust.`, en: `${directory} is no empty directory.` })
}

async function mustBeIncluded(files: Files, wanted: readonly number[]): Promise<void> {
  const { index } = readEvidence(files)
  for (const each of wanted) {
    if ((await index.indexOf(each)) !== undefined) continue
    throw new UsageFault({ et: `Ükski seis ei hõlma kohta ${each}.`, en: `No checkpoint includes the position ${each}.` })
  }
}
