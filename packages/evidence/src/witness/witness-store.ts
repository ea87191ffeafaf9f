import { hash } from 'node:crypto'
import { writeDurably, type Files } from '../files/files.js'

/** What a witness remembers of a log, and what it keeps against it. */
export interface WitnessStore {
  /** The last checkpoint that was cosigned, with the signature of the log and the cosignature. */
  readonly last: (origin: string) => Promise<string | undefined>
  readonly keep: (origin: string, note: string) => Promise<void>
  /** Keeps a signed head that contradicts what was seen, with the head that it contradicts. */
  readonly keepContradiction: (origin: string, request: string, known: string) => Promise<void>
}

/** Contradictions kept of one log: each is a proof on its own, and a flood of them is not to fill the disk. */
export const mostContradictions = 100

/** The name of a log in paths: its origin may hold anything. */
export const folderOf = (origin: string): string => hash('sha256', origin)

export function witnessStore(files: Files): WitnessStore {
  const lastOf = (origin: string): string => `${folderOf(origin)}/checkpoint`
  return {
    last: async (origin) => (await files.read(lastOf(origin)))?.toString('utf8'),
    keep: (origin, note) => writeDurably(files, [[lastOf(origin), Buffer.from(note)]]),
    keepContradiction: async (origin, request, known) => {
      const folder = `${folderOf(origin)}/contradictions`
      const path = `${folder}/${hash('sha256', request)}`
      const isNew = !(await files.read(path))
      if (!isNew || (await files.list(folder)).length >= mostContradictions) return
      await writeDurably(files, [[path, Buffer.from(`${request}\n\nThe witness had cosigned:\n\n${known}`)]])
    },
  }
}
