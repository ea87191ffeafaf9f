import { assessment, attempt, registration, type Acknowledged, type Task } from './testing/load.js'
import { program } from './testing/program.js'
import { leftIn, mustBeWhole } from './testing/stored.js'
import { temporaryDirectory } from './testing/temporary.js'
import { clientOf } from './testing/test-server.js'

const rounds = 200
const killEvery = 17
const sharedProviders = 2

/** New commands of a round: two new providers, and four assessments that meet on the same two. */
const tasksOf = (round: number): readonly Task[] => [
  ...[0, 1].map((n) => registration(`prov-new${round}x${n}`)),
  ...[0, 1, 2, 3].map((n) => assessment(`prov-shared${n % sharedProviders}`, `${round}-${n}`)),
]

describe('A server that is killed again and again', () => {
  const directory = temporaryDirectory()
  const serve = () => program('--port', '0', '--data', directory.path)
  let server = serve()
  afterAll(async () => {
    server.signal('SIGKILL')
    await server.ended
    directory.remove()
  })

  it(`has kept every acknowledged event, in order and once, after ${rounds} rounds of concurrent commands`, async () => {
    const acknowledged: Acknowledged[] = []
    let client = clientOf(await server.url())
    let waiting: readonly Task[] = Array.from({ length: sharedProviders }, (_, n) => registration(`prov-shared${n}`))
    let kills = 0
    for (let round = 1; round <= rounds || waiting.length > 0; round += 1) {
      const tasks = [...waiting, ...(round > 1 && round <= rounds ? tasksOf(round) : [])]
      // On the answer to one of the commands, another one each time, while the others are on their way.
      const killedBy = round % killEvery === 0 ? (round * 7) % tasks.length : undefined
      const answers = await Promise.all(
        tasks.map(async (task, index) => {
          const answer = await attempt(client, task)
          if (index === killedBy) server.signal('SIGKILL')
          return answer
        }),
      )
      acknowledged.push(...answers.filter((each) => each !== undefined))
      waiting = tasks.filter((_, index) => answers[index] === undefined)
      if (killedBy === undefined) continue
      expect((await server.ended).signal).toBe('SIGKILL')
      kills += 1
      server = serve()
      client = clientOf(await server.url())
    }
    server.signal('SIGTERM')
    expect((await server.ended).code).toBe(0)
    const events = await leftIn(directory.path)
    mustBeWhole(events)
    const places = new Map(events.map(({ id, stream, revision }) => [id, `${stream} ${revision}`]))
    expect(acknowledged.filter(({ id, provider, revision }) => places.get(id) !== `oversightSubject-${provider} ${revision}`)).toEqual([])
    expect(new Set(acknowledged.map(({ key }) => key)).size).toBe(acknowledged.length)
    expect(events).toHaveLength(acknowledged.length)
    expect(kills).toBe(Math.floor(rounds / killEvery))
  })
})
