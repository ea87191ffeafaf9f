import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { metricsText } from './metrics.js'
import { readinessOf, type Readiness } from './readiness.js'
import type { Vitals } from './vitals.js'

export interface WatchSettings {
  /** 0: any that is free. */
  readonly port: number
  /** In events: a view further behind makes the projector not ready. */
  readonly maxLag: number
}

/** Where the projector can be watched. */
export interface Watched {
  readonly url: string
  /** Says from now on that it is about to end. */
  readonly stopping: () => void
  readonly close: () => Promise<void>
}

/** `/livez`, `/readyz` and `/metrics` for programs of this machine. */
export async function openWatchPort(vitals: Vitals, { port, maxLag }: WatchSettings): Promise<Watched> {
  let isStopping = false
  const readiness = async () => (isStopping ? { status: 'notReady' as const, problem: 'stopping' } : readinessOf(vitals, maxLag))
  const pages = pagesOf(vitals, readiness)
  const server = createServer(({ url = '' }, response) => {
    const page = pages.get(url) ?? (async () => json(response, 404, { pages: [...pages.keys()] }))
    page(response).catch(() => json(response, 503, { status: 'notReady' }))
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stopping: () => (isStopping = true),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Page = (response: ServerResponse) => Promise<unknown>

const pagesOf = (vitals: Vitals, readiness: () => Promise<Readiness>): ReadonlyMap<string, Page> =>
  new Map<string, Page>([
    ['/livez', async (response) => json(response, 200, { status: 'live' })],
    [
      '/readyz',
      async (response) => {
        const found = await readiness()
        return json(response, found.status === 'ready' ? 200 : 503, found)
      },
    ],
    [
      '/metrics',
      async (response) => {
        const { contentType, text } = await metricsText(vitals)
        return response.writeHead(200, { 'content-type': contentType }).end(text)
      },
    ],
  ])

const json = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
