import { EvidenceError } from '../files/evidence-error.js'
import { writeDurably, type Files } from '../files/files.js'

/** Where the last checkpoint stands, as C2SP tlog-tiles has it. */
export const lastCheckpointFile = 'checkpoint'

const folder = 'checkpoints'

/** All checkpoints that were ever signed, by number from 0 without gaps, each in a file that is written once. */
export interface CheckpointHistory {
  /** How many there are. */
  readonly count: () => number
  /** Keeps a signed note as the last one. */
  readonly add: (note: string) => Promise<void>
  /** Puts the same checkpoint with more signatures in the place of the last one. */
  readonly replaceLast: (note: string) => Promise<void>
  readonly last: () => Promise<Buffer | undefined>
}

/** Goes on behind the highest number on the disk. */
export async function openHistory(files: Files): Promise<CheckpointHistory> {
  let count = (await lastNumber(files)) + 1
  const newest = count > 0 ? await files.read(checkpointPath(count - 1)) : undefined
  // A crash between the two files of a checkpoint has left the one before under the name of the last.
  if (newest && !(await files.read(lastCheckpointFile))?.equals(newest)) await writeDurably(files, [[lastCheckpointFile, newest]])
  const keep = async (number: number, note: string): Promise<void> => {
    const bytes = Buffer.from(note)
    await writeDurably(files, [[checkpointPath(number), bytes]])
    await writeDurably(files, [[lastCheckpointFile, bytes]])
  }
  return {
    count: () => count,
    add: (note) => keep(count++, note),
    replaceLast: (note) => keep(count - 1, note),
    last: async () => (count === 0 ? undefined : files.read(checkpointPath(count - 1))),
  }
}

/** `checkpoints/000/001/234` for number 1234. */
export function checkpointPath(number: number): string {
  const digits = String(number).padStart(9, '0')
  if (digits.length > 9) throw new EvidenceError('outOfRange', `There is no room for checkpoint ${number}.`)
  return `${folder}/${digits.slice(0, 3)}/${digits.slice(3, 6)}/${digits.slice(6)}`
}

/** -1 when there is none. */
async function lastNumber(files: Files): Promise<number> {
  let [path, number] = [folder, '']
  while (number.length < 9) {
    const last = (await files.list(path)).filter((each) => /^\d{3}$/u.test(each)).at(-1)
    if (last === undefined) return number === '' ? -1 : lastBefore(files, number)
    path = `${path}/${last}`
    number += last
  }
  return Number(number)
}

/** A crash has left an empty folder behind: the number before its first. */
async function lastBefore(files: Files, prefix: string): Promise<number> {
  const before = Number(prefix.padEnd(9, '0')) - 1
  return before >= 0 && (await files.read(checkpointPath(before))) ? before : -1
}

/** Every checkpoint kept, from the first; undefined where one is missing. */
export async function* checkpointsIn(files: Files): AsyncIterable<Buffer | undefined> {
  const last = await lastNumber(files)
  for (let number = 0; number <= last; number += 1) yield files.read(checkpointPath(number))
}
