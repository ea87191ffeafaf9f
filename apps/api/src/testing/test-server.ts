import type { RootsOfTrust } from '@dutybook/domain'
import type { Instant } from '@dutybook/modelling'
import assert from 'node:assert/strict'
import { pino, type Logger } from 'pino'
import { start, type Running } from '../start.js'
import { mustBeDescribed } from './described.js'
import { temporaryDirectory } from './temporary.js'

/** What came back. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  // Each test says what it expects in it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any
}

export interface Asked {
  readonly actor?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A real server on a real store in a directory of its own. Every answer is held against the OpenAPI document. */
export interface TestServer {
  readonly url: string
  readonly data: string
  readonly get: (path: string, asked?: Asked) => Promise<Reply>
  readonly post: (path: string, body: unknown, asked?: Asked) => Promise<Reply>
  readonly send: (method: string, path: string, init: RequestInit) => Promise<Reply>
  /** Position of the last event. */
  readonly head: () => Promise<number>
  /** Settles when every view includes all that was acknowledged. */
  readonly settled: () => Promise<void>
  readonly stop: () => Promise<void>
}

export interface TestServerSettings {
  readonly demo?: boolean
  readonly clock?: () => Instant
  readonly roots?: RootsOfTrust
  /** A directory that stays when the server has stopped; one of its own, that goes, when absent. */
  readonly data?: string
  readonly keys?: string
  /** In seconds. */
  readonly checkpointEvery?: number
  readonly log?: Logger
}

export async function testServer(settings: TestServerSettings = {}): Promise<TestServer> {
  const directory = settings.data === undefined ? temporaryDirectory() : { path: settings.data, remove: () => undefined }
  const data = directory.path
  const log = pino({ level: 'silent' })
  const running = await start({ demo: false, port: 0, host: '127.0.0.1', durability: 'relaxed', log, ...settings, data })
  return { ...clientOf(running.url), data, stop: () => stopped(running, directory.remove) }
}

async function stopped(running: Running, remove: () => void): Promise<void> {
  await running.stop()
  remove()
}

/** Requests to a server, wherever it runs. */
export type Client = Omit<TestServer, 'data' | 'stop'>

export function clientOf(url: string): Client {
  const send = async (method: string, path: string, init: RequestInit): Promise<Reply> =>
    replyOf(method, path, await fetch(url + path, { ...init, method }))
  const get: Client['get'] = (path, asked) => send('GET', path, { headers: headersOf(asked) })
  const head = async () => (await get('/readyz')).body.store.head as number
  return {
    url,
    send,
    get,
    head,
    post: (path, body, asked) =>
      send('POST', path, { headers: { 'Content-Type': 'application/json', ...headersOf(asked) }, body: JSON.stringify(body) }),
    settled: async () => {
      const position = await head()
      for (const { href } of (await get('/v1/views')).body.items)
        assert.equal((await get(`${href}?minPosition=${position}`, { actor: 'auditor' })).status, 200)
    },
  }
}

const headersOf = ({ actor, headers }: Asked = {}): Record<string, string> => ({
  ...(actor === undefined ? {} : { 'X-Dutybook-Actor': actor }),
  ...headers,
})

async function replyOf(method: string, path: string, response: Response): Promise<Reply> {
  const text = await response.text()
  const mediaType = response.headers.get('Content-Type')?.split(';')[0] ?? ''
  const body = mediaType.endsWith('json') ? (JSON.parse(text) as unknown) : text
  const { status, headers } = response
  mustBeDescribed({ method, path: path.split('?')[0] ?? '', status, mediaType, body })
  return { status, headers, body }
}
