import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { folderOf } from './witness-store.js'
import type { WatchingWitness } from './witness.js'

/** A checkpoint with sixteen signatures of the longest kind has about 80,000 bytes. */
const longestRequest = 262_144
const mostConnections = 64
const slowestRequest = 10_000

/**
 * The HTTP interface of C2SP tlog-witness: `POST /add-checkpoint` and `GET /<SHA-256 of the origin>/checkpoint`. Speaks plain HTTP on this
 * machine alone; put a server with TLS before it.
 */
export function witnessServer(witness: WatchingWitness, origins: readonly string[]): Server {
  const server = createServer({ requestTimeout: slowestRequest, headersTimeout: slowestRequest }, (request, response) => {
    answer(witness, origins, request, response).catch((error: unknown) => {
      process.stderr.write(`${(error as Error).message}\n`)
      if (!response.headersSent) send(response, 500, 'The witness failed; nothing was signed.\n')
    })
  })
  server.maxConnections = mostConnections
  return server
}

async function answer(
  witness: WatchingWitness,
  origins: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://witness').pathname
  if (request.method === 'POST' && path === '/add-checkpoint') {
    const body = await bodyOf(request)
    if (body === undefined) return send(response, 413, 'The request is too long.\n')
    const { status, text } = await witness.addCheckpoint(body)
    return send(response, status, text, status === 409 ? 'text/x.tlog.size' : undefined)
  }
  const origin = origins.find((each) => request.method === 'GET' && path === `/${folderOf(each)}/checkpoint`)
  const note = origin === undefined ? undefined : await witness.last(origin)
  return note === undefined ? send(response, 404, 'There is nothing here.\n') : send(response, 200, note)
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...(status === 413 ? { connection: 'close' } : {}) })
  response.end(text)
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > longestRequest) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
