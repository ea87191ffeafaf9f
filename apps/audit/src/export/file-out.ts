import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { UsageFault } from '../audit.js'

/** A new file that is hashed while it is written. */
export interface FileOut {
  readonly write: (chunk: Uint8Array | string) => Promise<void>
  readonly end: () => Promise<{ readonly bytes: number; readonly sha256: string }>
  /** Takes the file away: a part of an export is none. */
  readonly discard: () => Promise<void>
}

/** Never writes over a file that is there: that is a `UsageFault`. */
export async function fileOut(path: string): Promise<FileOut> {
  const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
    throw new UsageFault({ et: `Fail ${path} on juba olemas.`, en: `The file ${path} is there already.` })
  })
  const hash = createHash('sha256')
  let bytes = 0
  return {
    write: async (chunk) => {
      const buffer = Buffer.from(chunk as string)
      hash.update(buffer)
      bytes += buffer.length
      await file.writeFile(buffer).catch((error: NodeJS.ErrnoException) => Promise.reject(Object.assign(error, { path })))
    },
    end: async () => {
      await file.sync()
      await file.close()
      return { bytes, sha256: hash.digest('hex') }
    },
    discard: async () => {
      await file.close().catch(() => undefined)
      await rm(path, { force: true })
    },
  }
}
