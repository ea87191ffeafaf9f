import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new empty directory for one test, and how to take it away. */
export function temporaryDirectory(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'dutybook-api-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
