import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { EvidenceError } from './evidence-error.js'
import type { Files } from './files.js'

/** Files below a directory of this machine. */
export function localFiles(root: string): Files {
  const at = (path: string): string => join(root, path)
  return {
    read: (path) => guarded(at(path), () => readFile(at(path)), undefined),
    list: (path) => guarded(at(path), async () => (await readdir(at(path))).sort(), []),
    makeDirectory: (path) => guarded(at(path), async () => void (await mkdir(at(path), { recursive: true }))),
    write: (path, bytes) => guarded(at(path), () => writeAndSync(at(path), bytes)),
    rename: (from, to) => guarded(at(to), () => rename(at(from), at(to))),
    syncDirectory: (path) => guarded(at(path), () => syncDirectory(at(path))),
    remove: (path) => guarded(at(path), () => rm(at(path), { force: true, recursive: true })),
  }
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const notThere = ['ENOENT', 'ENOTDIR']

/** `absent` is answered when there is nothing at the path; any other failure names the path and says what to look at. */
async function guarded<Answer>(path: string, work: () => Promise<Answer>, ...absent: readonly Answer[]): Promise<Answer>
async function guarded<Answer, Absent>(path: string, work: () => Promise<Answer>, absent: Absent): Promise<Answer | Absent>
async function guarded<Answer>(path: string, work: () => Promise<Answer>, ...absent: readonly Answer[]): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (absent.length > 0 && notThere.includes(code)) return absent[0] as Answer
    const advice =
      code === 'ENOSPC' ? 'Make room on the disk.' : 'Look whether its directory exists and this user may read and write there.'
    throw new EvidenceError('unreachable', `${path} cannot be read or written (${code}). ${advice}`, { cause: error })
  }
}
