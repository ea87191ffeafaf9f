import { EvidenceError, type Files } from '@dutybook/evidence'

/** Where a server publishes its log: C2SP tlog-tiles below this prefix. */
export const tilesAddress = (url: string): string => `${url}/v1/evidence`

/** Leaves are given to the auditor alone, so the server is told who asks. */
const headers = { 'X-Dutybook-Actor': 'auditor' }

/** How long one answer may take. */
const patienceMilliseconds = 30_000

/** Files of a server, for reading only. What is not there is absent; whatever else goes wrong names the address. */
export function servedFiles(prefix: string): Files {
  const refuse = async (): Promise<never> => {
    throw new EvidenceError('unreachable', `${prefix} is a server and cannot be written to.`)
  }
  return {
    read: (path) => got(`${prefix}/${path}`),
    list: async () => [],
    ...{ makeDirectory: refuse, write: refuse, rename: refuse, syncDirectory: refuse, remove: refuse },
  }
}

async function got(address: string): Promise<Buffer | undefined> {
  const answer = await fetch(address, { headers, signal: AbortSignal.timeout(patienceMilliseconds) }).catch((cause: unknown) => {
    throw new EvidenceError('unreachable', `${address} does not answer. Look whether the server runs and the address is right.`, { cause })
  })
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new EvidenceError('unreachable', `${address} answers with status ${answer.status}.`)
  return Buffer.from(await answer.arrayBuffer())
}
