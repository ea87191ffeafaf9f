import type { Files } from '../files/files.js'
import { localFiles } from '../files/local-files.js'

/** Files below a directory of a process that dies of SIGKILL at its n-th operation that changes something; at none for 0. */
export function killedFiles(directory: string, killAt: number): Files {
  const local = localFiles(directory)
  let count = 0
  const counted =
    <Args extends readonly unknown[]>(work: (...args: Args) => Promise<void>) =>
    (...args: Args): Promise<void> => {
      count += 1
      if (count === killAt) process.kill(process.pid, 'SIGKILL')
      return work(...args)
    }
  return {
    ...local,
    makeDirectory: counted(local.makeDirectory),
    write: counted(local.write),
    rename: counted(local.rename),
    syncDirectory: counted(local.syncDirectory),
    remove: counted(local.remove),
  }
}
