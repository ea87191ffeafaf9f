import { samples } from '@dutybook/domain/testing'
import { openQuietly } from '@dutybook/embedded'
import { addedByProgram, keyIn, partner, playUnfinishedPast, toldOf, unfinished } from '@dutybook/embedded/testing'
import { newCommandId } from '@dutybook/event-store'
import { actsOf, byDay, type Act } from './testing/acts.js'
import { evidenceLeftIn } from './testing/evidence-left.js'
import { noAnswer } from './testing/load.js'
import { program, type Program } from './testing/program.js'
import { leftIn, mustBeWhole } from './testing/stored.js'
import { temporaryDirectory } from './testing/temporary.js'
import { clientOf, type Client } from './testing/test-server.js'

/** Victims whose past somebody enters months late while the server runs, so that follow-ups of it are due at once. */
const late = Array.from({ length: 4 }, (_, n) => `late${n}`)

interface Sending {
  readonly act: Act
  readonly key: string
}

const told = byDay(...actsOf(samples.episodeLapsed, 'EndService'), ...actsOf(samples.lapsedHelp))
const sendingsOf = (name: string): Sending[] => toldOf(name, told).map((act) => ({ act, key: newCommandId() }))

const expected = [
  ...unfinished,
  ...late.flatMap((name) =>
    unfinished.filter((act) => act.includes('episode-laps00 ')).map((act) => act.replace('episode-laps00', `episode-${name}`)),
  ),
].toSorted()

describe('A server that gives follow-ups and is killed again and again in the midst of them', () => {
  const directory = temporaryDirectory()
  const data = directory.path
  const acknowledged: string[] = []
  /** Every checkpoint that was signed up to now; none may ever change. */
  let signed: readonly string[] = []
  let server: Program
  beforeAll(() => playUnfinishedPast(data))
  afterAll(async () => {
    server.signal('SIGKILL')
    await server.ended
    directory.remove()
  })

  /** Sends what is left of one past, in its order, until all is acknowledged or the server is gone. */
  async function send({ post }: Client, sendings: Sending[]): Promise<void> {
    for (let next = sendings[0]; next; next = sendings[0]) {
      const { key, act } = next
      const [actor, to, occurredOn, type, body] = act
      const asked = { actor, headers: { 'Idempotency-Key': key } }
      const reply = await post(`/v1/${to}`, { type, occurredOn, data: body }, asked).catch(noAnswer)
      if (reply === undefined || reply.status === 503) return
      expect([act, reply.status, reply.body.code]).toEqual([act, expect.any(Number), undefined])
      acknowledged.push(...(reply.body.events as readonly { id: string }[]).map(({ id }) => id))
      sendings.shift()
    }
  }

  const start = (): Program => (server = program('--port', '0', '--data', data, '--durability', 'relaxed', '--checkpoint-every', '1'))

  /** One life of the server: it is ended as by a power cut, as soon as it has told of so many follow-ups. */
  async function live(followUps: number, sendings: readonly Sending[][]): Promise<void> {
    const { logged, url, signal, ended } = start()
    const killed = logged('"msg":"a follow-up was given"', followUps).then(() => signal('SIGKILL'))
    const address = await url().catch(() => undefined)
    if (address !== undefined) await Promise.all(sendings.map((each) => send(clientOf(address), each)))
    await killed
    expect((await ended).signal).toBe('SIGKILL')
    const { checkpoints } = await evidenceLeftIn(data)
    expect(checkpoints.slice(0, signed.length)).toEqual(signed)
    signed = checkpoints
  }

  async function ownActs(): Promise<readonly string[]> {
    const { eventStore, close } = openQuietly({ data, durability: 'relaxed' })
    const acts = await addedByProgram(eventStore)
    await close()
    return acts
  }

  it('has lost none of them and given none twice, and has kept what it acknowledged meanwhile', async () => {
    const sendings = late.map(sendingsOf)
    let [kills, left] = [0, expected.length]
    for (; left > 0; left = expected.length - (await ownActs()).length) await live(Math.min(left, 7 + (kills++ % 4)), sendings)
    expect(kills).toBeGreaterThan(3)
    const client = clientOf(await start().url())
    await Promise.all(sendings.map((each) => send(client, each)))
    server.signal('SIGTERM')
    expect((await server.ended).code).toBe(0)
    const events = await leftIn(data)
    mustBeWhole(events)
    expect((await evidenceLeftIn(data)).size).toBe(events.length)
    expect(await ownActs()).toEqual(expected)
    expect(new Set(acknowledged).size).toBe(acknowledged.length)
    expect(events.filter(({ id }) => acknowledged.includes(id))).toHaveLength(acknowledged.length)
    expect(keyIn(data, partner)).toBe('Destroyed')
  })
})
