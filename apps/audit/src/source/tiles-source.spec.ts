import { keepEvidence, localFiles, writePack } from '@dutybook/evidence'
import { inMemoryEventStore } from '@dutybook/event-store'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { run } from '../testing/machine.js'
import { newPlace, playBeginning, storeWith } from '../testing/store.js'

const place = newPlace()
const [store, pack] = [place.path('duties.sqlite'), place.path('pack')]
const commands = 300

/** The same log as a store file and as a pack with more than one bundle of leaves. */
beforeAll(async () => {
  await storeWith(store, (eventStore) => playBeginning(eventStore, commands))
  const log = inMemoryEventStore()
  await playBeginning(log, commands)
  const keeper = await keepEvidence({ origin: 'a.example/d', log, directory: place.path('evidence'), keyDirectory: place.path('keys') })
  const stop = new AbortController()
  const done = keeper.follow(stop.signal)
  await keeper.caughtUp(await log.head())
  await keeper.sign()
  stop.abort()
  await done
  mkdirSync(pack)
  await writePack({ from: localFiles(place.path('evidence')), to: localFiles(pack), keys: [keeper.keys.log, keeper.keys.clock] })
  keeper.close()
})
afterAll(() => place.remove())

const asks = [
  ['log'],
  ['log', '--as-of', '200', '--actor', 'person-director1'],
  ['show', '280'],
  ['who', 'position-post-manager1'],
  ['gaps'],
  ['sample', '--seed', '1', '--size', '9'],
]

describe('a pack', () => {
  it.each(asks)('answers %s as the store does', async (...args) => {
    const answer = await run([...args, '--store', store])
    expect([answer.code, answer.stderr, answer.stdout !== '']).toEqual([0, '', args[0] !== 'gaps'])
    expect(await run([...args, '--pack', pack])).toEqual(answer)
  })

  it('with a missing bundle ends with 3 and names it; with a checkpoint that is none as well', async () => {
    const [bundle, checkpoint] = [`${pack}/tile/entries/000`, `${pack}/checkpoint`]
    for (const [file, text] of [
      [bundle, 'tile/entries/000'],
      [checkpoint, 'checkpoint'],
    ] as const) {
      const before = readFileSync(file)
      if (file === bundle) rmSync(file)
      else writeFileSync(file, 'This is a letter.')
      expect(await run(['log', '--pack', pack])).toMatchObject({ code: 3, stderr: expect.stringContaining(text) })
      writeFileSync(file, before)
    }
  })
})

describe('a server', () => {
  const served = async (status: number, ask: (url: string) => Promise<void>) => {
    const server = createServer(({ url = '' }, answer) => {
      try {
        const bytes = readFileSync(`${pack}/${url.replace('/v1/evidence/', '')}`)
        answer.writeHead(status).end(bytes)
      } catch {
        answer.writeHead(404).end()
      }
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }

  it('that publishes its tiles answers as the store does', async () => {
    await served(200, async (url) => {
      for (const args of asks) expect(await run([...args, '--server', url])).toEqual(await run([...args, '--store', store]))
    })
  })

  it('that publishes none, forbids it or does not answer is named, and the run ends with 4', async () => {
    await served(403, async (url) =>
      expect(await run(['log', '--server', url])).toMatchObject({ code: 4, stderr: expect.stringContaining('403') }),
    )
    await served(200, async (url) => {
      const ended = await run(['log', '--server', `${url}/elsewhere`])
      expect(ended).toMatchObject({ code: 4, stderr: expect.stringContaining('publishes no log') })
    })
    expect(await run(['log', '--server', 'http://127.0.0.1:9'])).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('does not answer'),
    })
  })
})
