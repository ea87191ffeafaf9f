import { StoreError } from '@dutybook/event-store'
import { localFiles, type Files } from '@dutybook/evidence'
import { servedFiles, tilesAddress } from './served-files.js'
import type { Source } from './source.js'
import { tilesLog } from './tiles-log.js'

/** A pack of evidence: its leaves hold the events. */
export async function packSource(directory: string): Promise<Source> {
  return tilesSource('pack', directory, localFiles(directory), {
    message: `${directory} is no pack of evidence: it has no checkpoint.`,
    fault: 'notAStore',
  })
}

/** A running server that publishes its log as C2SP tiles: the events up to its last checkpoint. */
export async function serverSource(url: string): Promise<Source> {
  return tilesSource('server', url, servedFiles(tilesAddress(url)), {
    message: `${url} publishes no log: there is no checkpoint at ${tilesAddress(url)}/checkpoint.`,
    fault: 'unreachable',
  })
}

interface Absence {
  readonly message: string
  readonly fault: 'notAStore' | 'unreachable'
}

async function tilesSource(kind: 'pack' | 'server', name: string, files: Files, absence: Absence): Promise<Source> {
  const log = await tilesLog(files)
  if (!log) throw new StoreError(absence.fault, absence.message)
  return { kind, name, log, close: async () => undefined }
}
