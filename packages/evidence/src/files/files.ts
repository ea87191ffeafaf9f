import { dirname } from 'node:path/posix'

/**
 * The few file operations that evidence rests on, on paths below one directory. Each can fail or be the last one of a process;
 * what is written here is right after any of them.
 */
export interface Files {
  /** Undefined when there is no such file. */
  readonly read: (path: string) => Promise<Buffer | undefined>
  /** Names in a directory, in order; none when it is not there. */
  readonly list: (path: string) => Promise<readonly string[]>
  /** With its parents. */
  readonly makeDirectory: (path: string) => Promise<void>
  /** Writes the whole file anew; its bytes are on the disk when this settles, its name may not be. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  /** After this the names in the directory are on the disk. */
  readonly syncDirectory: (path: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
}

/** A file to be written: its path and its bytes. */
export type Writing = readonly [path: string, bytes: Uint8Array]

/** How many files are under way at once. */
const together = 16

/** Puts files in place whole or not at all, each under its own name; when this settles all of them survive a power cut. */
export async function writeDurably(files: Files, writings: readonly Writing[]): Promise<void> {
  const directories = [...new Set(writings.map(([path]) => dirname(path)))]
  for (const each of directories) await ensureDirectory(files, each)
  for (let at = 0; at < writings.length; at += together) {
    await Promise.all(writings.slice(at, at + together).map(([path, bytes]) => files.write(unfinished(path), bytes)))
  }
  for (const [path] of writings) await files.rename(unfinished(path), path)
  for (const each of directories) await files.syncDirectory(each)
}

/** The name of a file that is not whole yet; a later write of the same file takes it over. */
const unfinished = (path: string): string => `${path}.tmp`

export const isUnfinished = (name: string): boolean => name.endsWith('.tmp')

async function ensureDirectory(files: Files, directory: string): Promise<void> {
  const parents = parentsOf(directory)
  if ((await files.list(directory)).length > 0) return
  await files.makeDirectory(directory)
  for (const each of parents) await files.syncDirectory(each)
}

/** From the nearest to the root. */
function parentsOf(directory: string): readonly string[] {
  const parents: string[] = []
  for (let at = directory; at !== '.' && at !== dirname(at);) parents.push((at = dirname(at)))
  return parents
}
