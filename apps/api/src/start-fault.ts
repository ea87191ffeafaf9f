import { StoreError } from '@dutybook/event-store'
import { EvidenceError } from '@dutybook/evidence'
import { KeyStoreError } from '@dutybook/privacy'
import { DemoRefused } from './demo.js'
import type { Options } from './options.js'
import { HostRefused } from './start.js'

/** Why the server could not start, in one message, and the exit code of the process. */
export interface StartFault {
  readonly text: string
  readonly exit: 1 | 2
}

export function startFault(error: unknown, { host, port, data }: Place): StartFault {
  if (error instanceof HostRefused) return { text: `error: ${error.message} Use --host 127.0.0.1 or ::1.`, exit: 2 }
  if (error instanceof DemoRefused) return { text: `error: ${error.message}`, exit: 2 }
  if (error instanceof StoreError || error instanceof KeyStoreError) return { text: `error: ${error.message}`, exit: 1 }
  if (error instanceof EvidenceError) return { text: `error: ${error.message}`, exit: 1 }
  const known = systemFaults[(error as NodeJS.ErrnoException).code ?? '']
  if (known) return { text: `error: ${known({ host, port, data })}`, exit: 1 }
  return { text: `error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, exit: 1 }
}

type Place = Pick<Options, 'host' | 'port' | 'data'>

/** Refusals of the operating system that a person can do something about. */
const systemFaults: Readonly<Record<string, (place: Place) => string>> = {
  EADDRINUSE: ({ host, port }) => `Port ${port} of ${host} is in use. Stop the other program, or choose another with --port.`,
  EADDRNOTAVAIL: ({ host }) => `This machine has no address ${host}.`,
  EACCES: ({ host, port, data }) => `This user may not use port ${port} of ${host} or the directory ${data}.`,
  EEXIST: ({ data }) => notADirectory(data),
  ENOTDIR: ({ data }) => notADirectory(data),
  EROFS: ({ data }) => `${data} cannot be made, because the disk is read-only. Name another directory with --data.`,
}

const notADirectory = (data: string): string => `${data} is not a directory. Name another with --data.`
