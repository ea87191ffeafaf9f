import { posix } from 'node:path'
import ts from 'typescript'
import { filesLike, jsonOf, sources, textOf } from './sources.js'

/** For each file, the files of the workspace that it names in an import or export, types included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

interface Manifest {
  readonly name: string
  readonly exports?: Readonly<Record<string, string | { readonly '@dutybook/source'?: string }>>
}

/** The source file behind each name that another package may import: `@dutybook/fp` → `packages/fp/src/index.ts`. */
function entryPoints(): ReadonlyMap<string, string> {
  const found = filesLike('{packages,apps,tools}/*/package.json').flatMap((path) => {
    const { name, exports = {} } = jsonOf(path) as Manifest
    return Object.entries(exports).flatMap(([subpath, target]) => {
      const source = typeof target === 'string' ? undefined : target['@dutybook/source']
      return source ? [[posix.join(name, subpath), posix.join(posix.dirname(path), source)] as const] : []
    })
  })
  return new Map(found)
}

/** Reads the imports of all sources as they are written. */
export function importGraph(): ImportGraph {
  const entries = entryPoints()
  const resolved = (from: string, specifier: string): string | undefined =>
    specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier).replace(/\.js$/u, '.ts') : entries.get(specifier)
  const importsOf = (path: string): readonly string[] =>
    ts.preProcessFile(textOf(path)).importedFiles.flatMap(({ fileName }) => resolved(path, fileName) ?? [])
  return new Map(sources().map((path) => [path, importsOf(path)]))
}

/** The circles of a graph, each once, from the file that comes first in it. Tarjan would be faster; this is read more easily. */
export function circles(graph: ImportGraph): readonly (readonly string[])[] {
  const done = new Set<string>()
  const found: string[][] = []
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file)
    if (start >= 0) found.push([...path.slice(start), file])
    if (start >= 0 || done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return found
}
