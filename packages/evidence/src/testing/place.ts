import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A directory of its own for one test. */
export interface Place {
  readonly path: (name: string) => string
  readonly remove: () => void
}

export function newPlace(): Place {
  const directory = mkdtempSync(join(tmpdir(), 'dutybook-evidence-'))
  return { path: (name) => join(directory, name), remove: () => rmSync(directory, { recursive: true, force: true }) }
}
