import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { assessment, attempt, registration, type Acknowledged } from './testing/load.js'
import { program } from './testing/program.js'
import { leftIn, mustBeWhole } from './testing/stored.js'
import { temporaryDirectory } from './testing/temporary.js'
import { clientOf, type Client } from './testing/test-server.js'

const senders = 8
const before = 80

describe('A server that is asked to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s in the midst of commands has kept all that it acknowledged, and ends with 0',
    async (signal) => {
      const directory = temporaryDirectory()
      const server = program('--port', '0', '--data', directory.path)
      const client = clientOf(await server.url())
      const acknowledged: Acknowledged[] = []
      await Promise.all(
        Array.from({ length: senders }, (_, sender) =>
          sendUntilItEnds(client, `prov-sender${sender}`, (each) => {
            if (acknowledged.push(each) === before) server.signal(signal)
          }),
        ),
      )
      expect((await server.ended).code).toBe(0)
      const events = await leftIn(directory.path)
      directory.remove()
      mustBeWhole(events)
      // Every command that reached the store was answered, too: none is there that nobody knows of.
      expect(new Set(events.map(({ id }) => id))).toEqual(new Set(acknowledged.map(({ id }) => id)))
      expect(acknowledged.length).toBeGreaterThanOrEqual(before)
    },
  )
})

describe('A request that has begun to arrive when the server is asked to stop', () => {
  it('is taken to its end and answered, and only then the server ends', async () => {
    const directory = temporaryDirectory()
    const server = program('--port', '0', '--data', directory.path)
    const { hostname, port } = new URL(await server.url())
    const body = JSON.stringify(registration('prov-late1').body)
    const socket = connect(Number(port), hostname)
    const answers = createInterface(socket)[Symbol.asyncIterator]()
    socket.write(
      [
        'POST /v1/oversight-subject/prov-late1 HTTP/1.1',
        `Host: ${hostname}`,
        'X-Dutybook-Actor: manager',
        'Content-Type: application/json',
        `Content-Length: ${body.length}`,
        // The answer to this shows that the server has begun with the request.
        'Expect: 100-continue',
        '\r\n',
      ].join('\r\n'),
    )
    expect((await answers.next()).value).toContain('100 Continue')
    server.signal('SIGTERM')
    await server.says('finishing')
    socket.write(body)
    await answers.next()
    expect((await answers.next()).value).toContain('201 Created')
    expect((await server.ended).code).toBe(0)
    expect(await leftIn(directory.path)).toHaveLength(1)
    directory.remove()
  })
})

async function sendUntilItEnds(client: Client, provider: string, done: (each: Acknowledged) => void): Promise<void> {
  for (let n = 0; ; n += 1) {
    const answer = await attempt(client, n === 0 ? registration(provider) : assessment(provider, `${n}`))
    if (!answer) return
    done(answer)
  }
}
