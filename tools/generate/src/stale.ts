import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatedFolders, type Files } from './outputs.js'

export interface Stale {
  readonly path: string
  readonly why: 'missing' | 'changed' | 'left over'
}

/** The files that are not as the sources say, in the order of their paths. */
export function staleFiles(root: string, wanted: Files): readonly Stale[] {
  const present = globSync(
    generatedFolders.map((folder) => `${folder}/*`),
    { cwd: root },
  )
  const leftOver = present.filter((path) => !wanted.has(path)).map((path): Stale => ({ path, why: 'left over' }))
  const others = [...wanted].flatMap(([path, text]): readonly Stale[] => {
    if (!existsSync(join(root, path))) return [{ path, why: 'missing' }]
    return readFileSync(join(root, path), 'utf8') === text ? [] : [{ path, why: 'changed' }]
  })
  return [...leftOver, ...others].sort((one, other) => (one.path < other.path ? -1 : 1))
}

/** What `renew` has done to such a file. */
export const renewed: Readonly<Record<Stale['why'], string>> = { missing: 'written (new)', changed: 'written', 'left over': 'deleted' }

/** Makes those files as the sources say. */
export function renew(root: string, wanted: Files, stale: readonly Stale[]): void {
  for (const { path } of stale) {
    const text = wanted.get(path)
    mkdirSync(dirname(join(root, path)), { recursive: true })
    if (text === undefined) rmSync(join(root, path))
    else writeFileSync(join(root, path), text)
  }
}
