import { StoreError } from '@dutybook/event-store'

/** How streams of the log are called in the cluster, where other programs may have streams too. */
export interface StreamNames {
  readonly prefix: string
  readonly inCluster: (stream: string) => string
  /** Undefined for a stream that is not of this log. */
  readonly inLog: (name: string) => string | undefined
}

/** No hyphen: the server takes what stands before the first one for the category of a stream, as we do. */
const prefixForm = /^[A-Za-z][A-Za-z0-9_.]{0,59}$/

/** Throws `invalid` for a prefix that could be mistaken. */
export function streamNames(prefix: string): StreamNames {
  if (!prefixForm.test(prefix)) {
    throw new StoreError('invalid', `"${prefix}" cannot begin the names of streams: use letters, digits, "." and "_", and a letter first.`)
  }
  return {
    prefix,
    inCluster: (stream) => `${prefix}${stream}`,
    inLog: (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : undefined),
  }
}
