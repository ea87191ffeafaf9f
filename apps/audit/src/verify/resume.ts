import type { Finding } from '@dutybook/evidence'
import { readFile, writeFile } from 'node:fs/promises'
import { UsageFault } from '../audit.js'

/** How far a verification came, and under which head. */
export interface Interruption {
  /** What was verified; another source or log cannot go on from here. */
  readonly source: string
  readonly origin: string
  /** Events that are done with. */
  readonly next: number
  /** Leaves of the evidence that are done with: they are gone through before the events. */
  readonly nextInBundles: number
  readonly findings: readonly Finding[]
}

const format = 'dutybook-audit verify 2'

/** Where an interruption is remembered when no file was named. */
export const usualFile = 'dutybook-verify.resume.json'

/** A file of its own each time: it never takes the place of another file than one of an interruption. */
export async function remember(file: string, interruption: Interruption): Promise<void> {
  await mustBeFree(file)
  await writeFile(file, `${JSON.stringify({ format, ...interruption }, null, 2)}\n`)
}

async function mustBeFree(file: string): Promise<void> {
  const there = await readFile(file, 'utf8').catch(() => undefined)
  if (there !== undefined && !read(there)) throw refused(file)
}

/** Throws `UsageFault` for a file that is of another verification. */
export async function remembered(file: string, { source, origin }: Pick<Interruption, 'source' | 'origin'>): Promise<Interruption> {
  const found = read(await readFile(file, 'utf8').catch(() => ''))
  if (found?.source === source && found.origin === origin) return found
  throw refused(file)
}

const refused = (file: string): UsageFault =>
  new UsageFault({
    et: `Fail ${file} ei kirjelda selle logi katkestatud kontrolli.`,
    en: `The file ${file} is not of an interrupted verification of this log.`,
  })

function read(text: string): Interruption | undefined {
  try {
    const found = JSON.parse(text) as Partial<Interruption> & { readonly format?: string }
    const isWhole =
      found.format === format && [found.next, found.nextInBundles].every(Number.isSafeInteger) && Array.isArray(found.findings)
    return isWhole ? (found as Interruption) : undefined
  } catch {
    return undefined
  }
}
