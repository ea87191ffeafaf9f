import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { registration } from './testing/load.js'
import { program, type Program } from './testing/program.js'
import { temporaryDirectory } from './testing/temporary.js'
import { clientOf } from './testing/test-server.js'

let directory: ReturnType<typeof temporaryDirectory>
const begun: Program[] = []
beforeEach(() => (directory = temporaryDirectory()))
afterEach(async () => {
  for (const each of begun.splice(0)) {
    each.signal('SIGKILL')
    await each.ended
  }
  directory.remove()
})

const run = (...args: readonly string[]): Program => {
  const started = program(...args)
  begun.push(started)
  return started
}
const serve = (...args: readonly string[]) => run('--port', '0', '--data', directory.path, ...args)
const store = () => join(directory.path, 'dutybook.sqlite')

describe('The program', () => {
  it('tells all its options in both languages, and ends', async () => {
    const { code, stdout, stderr } = await run('--help').ended
    expect([code, stderr]).toEqual([0, ''])
    for (const word of [
      '--demo',
      '--port',
      '--host',
      '--data',
      '--durability',
      '--no-follow-ups',
      '--evidence',
      '--checkpoint-every',
      'show this',
      'näita seda',
    ])
      expect(stdout).toContain(word)
  })

  it.each([
    [['--prot', '1']],
    [['--port', 'x']],
    [['--port', '65536']],
    [['--port', '-1']],
    [['--durability', 'some']],
    [['extra']],
    [['--checkpoint-every', '0']],
    [['--log-name', 'a b']],
    [['--host', '0.0.0.0']],
    [['--host', 'example.org']],
  ])('ends with 2 and one message when it is started with %j', async (args) => {
    const { code, stdout, stderr } = await run('--data', directory.path, ...args).ended
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^error: .+\n(?:\(Did you mean .+\n)?$/u)
  })

  it('plays the demo into an empty store once, and says where to look', async () => {
    const first = serve('--demo')
    const url = await first.url()
    expect((await clientOf(url).get('/v1/views/oversight-register')).body.rows.length).toBeGreaterThan(5)
    const head = await clientOf(url).head()
    first.signal('SIGINT')
    expect((await first.ended).stdout).toContain(`${url}/v1/verdicts/3.5`)
    const second = serve('--demo')
    expect(await clientOf(await second.url()).head()).toBe(head)
    second.signal('SIGTERM')
    expect((await second.ended).stdout).toContain('nothing was added')
  })

  it('does not play the demo among other events', async () => {
    const first = serve()
    const client = clientOf(await first.url())
    const data = { elements: [{ element: 'E5', mode: 'contract' }], negotiators: [] }
    await client.post('/v1/oversight-subject/prov-real', { type: 'RegisterOversightSubject', data }, { actor: 'manager' })
    first.signal('SIGTERM')
    await first.ended
    expect(await serve('--demo').ended).toMatchObject({ code: 2, stderr: expect.stringContaining('other events') })
  })

  it('says so when the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { code, stderr } = await serve('--port', String(port)).ended
    other.close()
    expect([code, stderr]).toEqual([1, expect.stringMatching(new RegExp(`^error: Port ${port} .*--port.*\n$`, 'u'))])
  })

  it('says so when the store is in use', async () => {
    await serve().url()
    expect(await serve().ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^error: .*already being written.*\n$/u) })
  })

  it('says so when the store is cut off, is no store, or its directory is a file', async () => {
    const first = serve()
    await first.url()
    first.signal('SIGTERM')
    await first.ended
    truncateSync(store(), 5000)
    expect(await serve().ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^error: .*(?:damaged|cut off).*\n$/u) })
    writeFileSync(store(), 'This is a letter.')
    expect(await serve().ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^error: .*not a Dutybook store.*\n$/u) })
    expect(await run('--port', '0', '--data', store()).ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not a directory'),
    })
  })

  it('says which keys sign its log, and does not start on evidence that is not of its log, is damaged, or under another key', async () => {
    const first = serve()
    const evidence = join(directory.path, 'evidence')
    const client = clientOf(await first.url())
    const keys = (await client.get('/v1/evidence/keys')).body as string
    await client.post('/v1/oversight-subject/prov-signed', registration('prov-signed').body, { actor: 'manager' })
    first.signal('SIGTERM')
    for (const key of keys.trim().split('\n')) expect((await first.ended).stdout).toContain(key)
    const fault = async (...args: readonly string[]) => {
      const { code, stdout, stderr } = await serve(...args).ended
      expect([code, stdout]).toEqual([1, ''])
      return stderr
    }
    expect(await fault('--log-name', 'other.example/log')).toMatch(/^error: .*of the log dutybook.*\n$/u)
    expect(await fault('--signing-keys', join(directory.path, 'others'))).toMatch(/^error: .*under the keys of this log.*\n$/u)
    const tree = join(evidence, 'tree')
    const before = readFileSync(tree)
    writeFileSync(tree, before.subarray(0, 20))
    expect(await fault()).toMatch(/^error: .*evidence is damaged.*\n$/u)
    writeFileSync(tree, before)
    rmSync(store())
    expect(await fault()).toMatch(/^error: The log does not hold the event at position 1 .*\n$/u)
  })
})
