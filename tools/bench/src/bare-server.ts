import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { rawStore } from './raw-store.js'

/** The limit of a server that keeps what it is sent: Node's own, which puts each body into SQLite in a durable transaction of its own. */
const [file = ':memory:'] = process.argv.slice(2)
const store = rawStore(file, 'full')
let revision = -1

const server = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8').on('data', (part: string) => (body += part))
  request.on('end', () => {
    if (request.method === 'POST') keep(JSON.parse(body) as { readonly type: string; readonly data: unknown })
    response.writeHead(request.method === 'POST' ? 201 : 200, { 'Content-Type': 'application/json' }).end('{}')
  })
})

function keep({ type, data }: { readonly type: string; readonly data: unknown }): void {
  revision += 1
  const place = { id: `${revision}`, stream: 'bench-http', revision, position: revision + 1 }
  store.append([{ ...place, type, schemaVersion: 1, data: JSON.stringify(data), metadata: '{}' }])
}

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listens on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
process.once('SIGTERM', () => {
  server.closeAllConnections()
  server.close(() => store.close())
})
