import { isRight } from '@dutybook/fp'
import {
  entriesOf,
  leafHash,
  localFiles,
  openCheckpoint,
  proofFileFrom,
  verifierFrom,
  verifyConsistency,
  verifyInclusion,
  type OpenedCheckpoint,
} from '@dutybook/evidence'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { evidenceLeftIn } from './testing/evidence-left.js'
import { registration } from './testing/load.js'
import { auditor } from './testing/program.js'
import { temporaryDirectory } from './testing/temporary.js'
import { testServer, type Reply, type TestServer } from './testing/test-server.js'

const directory = temporaryDirectory()
let server: TestServer
let last: Reply
beforeAll(async () => {
  server = await testServer({ data: directory.path, checkpointEvery: 0.05 })
  for (const n of [1, 2, 3]) {
    const { body } = registration(`prov-proof${n}`)
    last = await server.post(`/v1/oversight-subject/prov-proof${n}`, body, { actor: 'manager' })
  }
})
afterAll(async () => {
  await server.stop()
  directory.remove()
})

const evidence = (path: string, actor?: string) => server.get(`/v1/evidence/${path}`, actor === undefined ? {} : { actor })

/** Asks again until a checkpoint includes it, as whoever has a receipt does. */
async function signed(path: string): Promise<Reply> {
  for (;;) {
    const reply = await server.get(path)
    if (reply.body.code !== 'NOT_IN_CHECKPOINT') return reply
    expect(reply).toMatchObject({ status: 409, body: { facts: { position: expect.any(Number) } } })
    expect(Number(reply.headers.get('Retry-After'))).toBeGreaterThan(0)
  }
}

async function opened(note: string): Promise<OpenedCheckpoint> {
  const [log, clock] = ((await evidence('keys')).body as string).trim().split('\n').map(verifierFrom)
  const answer = openCheckpoint(Buffer.from(note), 'dutybook.localhost/duties', [log!, clock!])
  return isRight(answer) ? answer.right : Promise.reject(new Error(answer.left.kind))
}

async function leaves(): Promise<readonly Buffer[]> {
  const found: Buffer[] = []
  for await (const each of entriesOf(localFiles(join(directory.path, 'evidence')), 3)) found.push(each)
  return found
}

describe('The evidence of a running server', () => {
  it('proves by the receipt of a command that its event is in the log, to whoever has the keys', async () => {
    expect(last.body.receipt).toEqual({ position: 3, proof: '/v1/evidence/proofs/3' })
    const proof = proofFileFrom((await signed(last.body.receipt.proof)).body as string)!
    const { checkpoint, confirmations } = await opened(proof.checkpoint)
    expect(confirmations).toHaveLength(2)
    expect(verifyInclusion(leafHash((await leaves())[2]!), proof.index, checkpoint, proof.hashes)).toBe(true)
    expect(verifyInclusion(leafHash((await leaves())[1]!), proof.index, checkpoint, proof.hashes)).toBe(false)
  })

  it('gives a command that left nothing no receipt, and a repeated one the same', async () => {
    const { key, body } = registration('prov-proof4')
    const asked = { actor: 'manager', headers: { 'Idempotency-Key': key } }
    const first = await server.post('/v1/oversight-subject/prov-proof4', body, asked)
    const again = await server.post('/v1/oversight-subject/prov-proof4', body, asked)
    expect([first.body.receipt.position, again.body.receipt]).toEqual([4, first.body.receipt])
  })

  it('shows that a later log continues an earlier one', async () => {
    await signed('/v1/evidence/proofs/3')
    const { checkpoint: now } = await opened((await evidence('checkpoint')).body as string)
    const { body } = await evidence(`consistency?from=1&to=${now.size}`)
    const hashes = (body.hashes as readonly string[]).map((each) => Buffer.from(each, 'base64'))
    const first = leafHash((await leaves())[0]!)
    expect(verifyConsistency({ size: 1, root: first }, now, hashes)).toBe(true)
    expect(verifyConsistency({ size: 1, root: now.root }, now, hashes)).toBe(false)
    expect((await evidence('consistency?from=1')).body).toMatchObject({ from: 1 })
    expect(await evidence('consistency?from=3&to=1')).toMatchObject({ status: 400, body: { code: 'SIZES_REVERSED' } })
    expect(await evidence('consistency?to=99')).toMatchObject({ status: 404, body: { code: 'UNKNOWN_POSITION' } })
    expect(await evidence('consistency?until=3')).toMatchObject({ status: 400, body: { code: 'INVALID_QUERY' } })
  })

  it('gives hashes to everybody, and leaves to the auditor alone', async () => {
    await signed('/v1/evidence/proofs/3')
    expect((await evidence('tile/0/000.p/3')).status).toBe(200)
    for (const actor of [undefined, 'analyst', 'manager', 'director'])
      expect(await evidence('tile/entries/000.p/3', actor)).toMatchObject({ status: 403, body: { code: 'NOT_A_READER' } })
    const given = await evidence('tile/entries/000.p/3', 'auditor')
    expect([given.status, given.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    expect(given.body).toContain('OversightSubjectRegistered')
  })

  it('says what is not there', async () => {
    for (const path of ['tile/0/001', 'tile/0/000.p/999', 'tile/0/../keys', 'tile/x', 'checkpoints/000/009/999', 'checkpoints/1'])
      expect([path, await evidence(path)]).toMatchObject([path, { status: 404, body: { code: 'UNKNOWN_TILE' } }])
    for (const position of ['0', '99'])
      expect(await evidence(`proofs/${position}`)).toMatchObject({ status: 404, body: { code: 'UNKNOWN_POSITION' } })
    expect(await evidence('proofs/x')).toMatchObject({ status: 400, body: { code: 'INVALID_ID' } })
  })

  it('is verified, and proves an event, by the auditor’s command line over HTTP', async () => {
    await signed('/v1/evidence/proofs/3')
    const keys = join(directory.path, 'keys-from-the-agency.txt')
    writeFileSync(keys, (await evidence('keys')).body as string)
    const asked = ['--server', server.url, '--keys', keys]
    const verified = await auditor('verify', '--full', ...asked)
    expect([verified.code, verified.stderr]).toEqual([0, ''])
    expect(verified.stdout).toContain('"claim":"events","result":"holds"')
    const proved = await auditor('prove', '2', '--out', join(directory.path, '2.tlog-proof'), ...asked)
    expect(proved).toMatchObject({ code: 0, stdout: expect.stringContaining('"holds":true') })
    const shown = await auditor('checkpoint', 'show', ...asked)
    expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining('"origin":"dutybook.localhost/duties"') })
  })

  it('is told in how the server is, is whole after an orderly stop, and goes on after the next start under the same keys', async () => {
    const keys = (await evidence('keys')).body
    const { body } = await server.get('/readyz')
    expect(body.evidence).toEqual({ status: 'following', checkpoint: expect.any(Number), behind: expect.any(Number) })
    await server.stop()
    expect((await evidenceLeftIn(directory.path)).size).toBe(4)
    server = await testServer({ data: directory.path, checkpointEvery: 0.05 })
    expect((await evidence('keys')).body).toBe(keys)
    expect((await server.get('/v1/evidence/proofs/4')).status).toBe(200)
  })
})
