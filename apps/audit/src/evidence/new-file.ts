import { writeFile } from 'node:fs/promises'
import { UsageFault } from '../audit.js'

/** Writes a file that is not there yet; evidence that was kept is never overwritten. */
export async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' })
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const isThere = code === 'EEXIST'
    throw new UsageFault({
      et: isThere ? `Fail ${file} on juba olemas; nimeta teine: --out.` : `Faili ${file} ei saa kirjutada (${code}).`,
      en: isThere ? `The file ${file} is there already; name another one: --out.` : `The file ${file} cannot be written (${code}).`,
    })
  }
}
