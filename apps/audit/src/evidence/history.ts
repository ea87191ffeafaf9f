import { checkpointPath, lastCheckpointFile, type Files } from '@dutybook/evidence'
import { setTimeout } from 'node:timers/promises'

/** Every signed head that was kept, and the file of the last one as it was when the heads had been read. */
export interface History {
  readonly checkpoints: () => AsyncIterable<Buffer | undefined>
  readonly last: () => Promise<Buffer | undefined>
}

/** A writer needs milliseconds between the two files of a checkpoint. */
const [looks, milliseconds] = [5, 100]

/**
 * Numbers from 0 until one is missing, so that it also works where nobody can list a directory. `listed` gives those that a directory holds:
 * there one that is missing in the middle is told as such. A checkpoint that is signed while this is read is no contradiction.
 */
export function historyIn(files: Files, listed: (() => AsyncIterable<Buffer | undefined>) | undefined): History {
  let last: Buffer | undefined
  return {
    last: async () => last,
    checkpoints: async function* () {
      let [number, newest] = [0, undefined as Buffer | undefined]
      for await (const each of listed?.() ?? []) {
        newest = each
        number += 1
        yield each
      }
      for (let look = 0; look < looks; look += 1) {
        for (let next = await files.read(checkpointPath(number)); next; next = await files.read(checkpointPath(number))) {
          newest = next
          number += 1
          yield next
        }
        last = await files.read(lastCheckpointFile)
        if (!last || !newest || last.equals(newest)) return
        await setTimeout(milliseconds)
      }
    },
  }
}
