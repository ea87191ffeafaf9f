import { Interrupted } from '../audit.js'
import type { Run } from '../command.js'
import { evidenceOf } from '../evidence/evidence-of.js'
import { keptCheckpoint } from '../evidence/kept-checkpoint.js'
import { fileOut } from '../export/file-out.js'
import type { Outcome } from '../exit-codes.js'
import type { Column } from '../output/results.js'
import { judge } from '../verify/judge.js'
import { contentsOf } from './contents.js'
import type { ReportOptions } from './options.js'
import { pdfOf } from './pdf.js'

interface ReportRow {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly outcome: Outcome
}

const columns: readonly Column<ReportRow>[] = [
  { label: { et: 'Fail', en: 'File' }, of: ({ file }) => file },
  { label: { et: 'Baite', en: 'Bytes' }, of: ({ bytes }) => bytes },
  { label: { et: 'SHA-256', en: 'SHA-256' }, of: ({ sha256 }) => sha256 },
  { label: { et: 'Tulemus', en: 'Outcome' }, of: ({ outcome }) => outcome },
]

/** Verifies everything, runs the commands that judge a log, and writes what they found. Also of a log that is broken. */
export const run: Run<ReportOptions> = async (audit) => {
  const { since: sinceFile } = audit.options
  const since = sinceFile === undefined ? undefined : await keptCheckpoint(sinceFile)
  const audited = await evidenceOf(audit)
  const judgement = await judge(audit, { audited, mode: 'full', since })
  if (audit.signal.aborted) throw new Interrupted()
  const contents = await contentsOf(audit, audited, judgement)
  if (audit.signal.aborted) throw new Interrupted()
  const name = audit.options.out ?? `audit-${contents.head?.size ?? 0}`
  const text = `${JSON.stringify(contents, null, 2)}\n`
  const give = audit.results(columns)
  const json = await written(`${name}.json`, text)
  await give({ ...json, outcome: contents.outcome })
  const pdf = await written(`${name}.pdf`, await pdfOf(contents, json.sha256, audit.language))
  await give({ ...pdf, outcome: contents.outcome })
  return contents.outcome
}

/** A new file, whole or not at all. */
async function written(path: string, content: Uint8Array | string): Promise<Omit<ReportRow, 'outcome'>> {
  const file = await fileOut(path)
  try {
    await file.write(content)
    return { file: path, ...(await file.end()) }
  } catch (error) {
    await file.discard()
    throw error
  }
}
