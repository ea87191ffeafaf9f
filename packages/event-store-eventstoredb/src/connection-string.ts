import { StoreError } from '@dutybook/event-store'

export interface Credentials {
  readonly username: string
  readonly password: string
}

/** A connection string taken apart: where to connect, and as whom. Messages never repeat it, because it may hold a password. */
export interface Connection {
  /** Without credentials: they are given with every call. */
  readonly connectionString: string
  readonly credentials: Credentials
}

const form = /^(esdb(?:\+discover)?:\/\/)(?:([^@/?:]*):([^@/?]*)@)?([^@]+)$/

const isInsecure = (rest: string): boolean => /[?&]tls=false(&|$)/i.test(rest)

/**
 * Credentials are given once, beside the string or in it. Over TLS they are a must: without them the client would append by another call,
 * whose answers can be lost between two connections of one process.
 */
export function connectionOf(text: string, given?: Credentials): Connection {
  const [, scheme = '', username, password, rest = ''] = form.exec(text) ?? []
  if (scheme === '')
    throw invalid('It begins with esdb:// or esdb+discover://, then user:password@ if that is not given beside it, then the hosts.')
  if (/[?&]throwOnAppendFailure=/i.test(rest))
    throw invalid('It may not set throwOnAppendFailure: a refused append would tell a wrong revision.')
  const inside =
    username === undefined ? undefined : { username: decodeURIComponent(username), password: decodeURIComponent(password ?? '') }
  if (given && inside) throw invalid('User and password are given twice, beside it and in it.')
  const credentials = given ?? inside ?? (isInsecure(rest) ? { username: '', password: '' } : undefined)
  if (!credentials) throw invalid('It needs a user and a password, unless it says tls=false.')
  return { connectionString: scheme + rest, credentials }
}

const invalid = (why: string): StoreError => new StoreError('invalid', `The connection string of the event store cannot be used. ${why}`)
