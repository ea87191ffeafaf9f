import { EvidenceError } from '../files/evidence-error.js'
import type { Files } from '../files/files.js'
import { dirname } from 'node:path/posix'

/** The power has gone: nothing more reaches the disk. */
export class PowerCut extends Error {}

export interface FaultyFiles {
  readonly files: Files
  /** How many operations that change something were begun. */
  readonly operations: () => number
}

/** What a disk holds for certain, and what only its memory does. */
export interface Disk {
  readonly names: Map<string, Buffer>
  /** What stood under a name, and whether anything did, before a change of names that is not synced yet. */
  readonly unsynced: Map<string, Buffer | undefined>
}

export const emptyDisk = (): Disk => ({ names: new Map(), unsynced: new Map() })

/** A fault at the n-th changing operation, from 1: the power goes in the middle of it, or the disk refuses it. */
export interface Fault {
  readonly at: number
  readonly kind: 'powerCut' | 'refusal'
}

export function memoryFiles(disk: Disk, fault?: Fault): FaultyFiles {
  let [count, isOff] = [0, false]
  const change: Change = async (work, half = () => undefined) => {
    if (isOff) throw new PowerCut()
    count += 1
    if (count !== fault?.at) return work()
    if (fault.kind === 'refusal') throw new EvidenceError('unreachable', 'The disk refuses.')
    isOff = true
    half()
    throw new PowerCut()
  }
  return { files: filesOn(disk, change), operations: () => count }
}

/** Does a changing operation, or half of it when it is the last one. */
type Change = (work: () => void, half?: () => void) => Promise<void>

function filesOn({ names, unsynced }: Disk, change: Change): Files {
  const put = (path: string, bytes: Buffer | undefined): void => {
    if (!unsynced.has(path)) unsynced.set(path, names.get(path))
    if (bytes) names.set(path, bytes)
    else names.delete(path)
  }
  const below = (path: string): readonly string[] => [...names.keys()].filter((each) => each.startsWith(`${path}/`))
  return {
    read: async (path) => names.get(path),
    list: async (path) => [...new Set(below(path).map((each) => each.slice(path.length + 1).split('/')[0] ?? ''))].sort(),
    makeDirectory: (path) => change(() => void path),
    write: (path, bytes) =>
      change(
        () => put(path, Buffer.from(bytes)),
        () => put(path, Buffer.from(bytes.subarray(0, bytes.length / 2))),
      ),
    rename: (from, to) => change(() => (put(to, names.get(from)), put(from, undefined))),
    syncDirectory: (path) =>
      change(() => [...unsynced.keys()].filter((each) => dirname(each) === path).forEach((each) => unsynced.delete(each))),
    remove: (path) => change(() => [path, ...below(path)].forEach((each) => put(each, undefined))),
  }
}

/** What is left after a power cut: of the names that were not synced, those that `isKept` says; of the others what stood there before. */
export function afterPowerCut({ names, unsynced }: Disk, isKept: (path: string) => boolean): Disk {
  const left = new Map(names)
  for (const [path, before] of unsynced) {
    if (isKept(path)) continue
    if (before) left.set(path, before)
    else left.delete(path)
  }
  return { names: left, unsynced: new Map() }
}
