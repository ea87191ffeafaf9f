import { StoreError } from '@dutybook/event-store'
import { EvidenceError } from '@dutybook/evidence'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { demoIdentity } from '../identity/demo-identity.js'
import { clientOf, type Client } from '../testing/test-server.js'
import { httpServer } from './server.js'

let broken = new Error('not said yet')
const breaks = () => Promise.reject(broken)
const lines: Record<string, unknown>[] = []
const log = pino(
  { base: null },
  new Writable({ write: (line: Buffer, _, done) => (lines.push(JSON.parse(line.toString()) as Record<string, unknown>), done()) }),
)

let app: NestExpressApplication
let client: Client
beforeAll(async () => {
  const published = { checkpoint: breaks, checkpointBefore: breaks, keys: breaks, tile: breaks, proof: breaks, consistency: breaks }
  app = await httpServer({ handle: breaks, read: breaks, health: breaks, published, identity: demoIdentity, log })
  const server = app.getHttpServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  client = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
afterAll(() => app.close())

describe('When something breaks behind a controller', () => {
  it('the reader learns a trace id and nothing of what broke, and the log has the details under that id', async () => {
    broken = new Error('the password is swordfish')
    const { status, headers, body } = await client.get('/v1/charter')
    const trace = headers.get('X-Trace-Id')
    expect([status, body.code, body.instance, body.facts]).toEqual([500, 'UNEXPECTED', `urn:uuid:${trace}`, { trace }])
    expect(JSON.stringify(body)).not.toContain('swordfish')
    expect(lines.find((line) => line['trace'] === trace && line['level'] === 50)).toMatchObject({ err: { message: broken.message } })
  })

  it('a store that is locked or full is answered with 503 and when to try again', async () => {
    broken = new StoreError('full', 'the disk of /srv/secret is full')
    const reply = await client.post('/v1/oversight-proceeding/jm-12', { type: 'ConcurWithOversight', data: {} }, { actor: 'quality' })
    expect([reply.status, reply.body.code, reply.body.facts]).toEqual([503, 'STORE_UNAVAILABLE', { fault: 'full' }])
    expect(reply.headers.get('Retry-After')).not.toBeNull()
    expect(JSON.stringify(reply.body)).not.toContain('secret')
  })

  it('a store that the server has closed itself means that it is stopping', async () => {
    broken = new StoreError('closed', 'closed')
    expect(await client.get('/v1/law')).toMatchObject({ status: 503, body: { code: 'STOPPING' } })
  })

  it('the log has a line for each request, without its query, its headers and its body', async () => {
    await client.post('/v1/oversight-proceeding/jm-12?note=one', { type: 'two', data: {} }, { actor: 'quality' })
    const line = lines.find((each) => each['msg'] === 'request' && each['method'] === 'POST')
    expect(line).toMatchObject({ path: '/v1/oversight-proceeding/jm-12', status: 503, trace: expect.any(String) })
    expect(Object.keys(line ?? {}).toSorted()).toEqual(['finished', 'level', 'method', 'ms', 'msg', 'path', 'status', 'time', 'trace'])
  })

  it('evidence that cannot be read is told as such, and may be asked for again', async () => {
    broken = new EvidenceError('checkpoint', 'The last checkpoint on the disk is damaged.')
    const { status, headers, body } = await client.get('/v1/evidence/checkpoint')
    expect([status, body.code, body.facts, headers.get('Retry-After')]).toEqual([503, 'EVIDENCE_UNAVAILABLE', { fault: 'checkpoint' }, '5'])
  })
})
