import { openSqlite } from '@dutybook/event-store-sqlite'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Measured } from '../line.js'
import type { Peer } from '../peer.js'
import { inPlace } from '../place.js'
import { rawStore, type Durability } from '../raw-store.js'
import type { Row, Scale } from '../row.js'
import { inTurns, rateOf, type Contestant } from '../turns.js'
import { said } from './append.js'
import { appendTo, type Append } from './appending.js'
import { assess, assessedStream, handlerOn, idOf, streamLike } from './assessed-streams.js'

/** The events that a stream has before the command. */
const loaded = 20

/** Commands in a turn of a peer, which is slower. */
const forPeers = 40

/** A contestant whose store is open for all rounds; each turn gives one command to each of so many streams that have had none. */
interface Open extends Contestant {
  readonly close: () => Promise<void> | void
}

interface Work {
  readonly directory: string
  readonly durability: Durability
  readonly commands: number
  /** The streams that all rounds need. */
  readonly streams: readonly Append[]
}

async function ours({ directory, durability, commands, streams }: Work): Promise<Open> {
  const { eventStore, close } = openSqlite({ file: join(directory, 'store.sqlite'), durability })
  await Promise.all(streams.map((each) => appendTo(eventStore, each)))
  const handle = handlerOn(eventStore)
  return { name: 'ours', turn: turns(commands, (number) => assess(handle, idOf(number), loaded + 1)), close }
}

/** One turn after the other, each with the streams that come next. */
function turns(commands: number, give: (number: number) => Promise<void> | void): () => Promise<number> {
  let next = 0
  return () =>
    rateOf(commands, async () => {
      for (const end = next + commands; next < end; next += 1) await give(next)
    })
}

function raw({ directory, durability, commands, streams }: Work): Open {
  const file = join(directory, 'raw.sqlite')
  const store = rawStore(file, durability)
  streams.forEach(store.append)
  const database = new DatabaseSync(file, { readOnly: true })
  const select = database.prepare('select data, metadata from events where stream = ? order by revision')
  const give = (number: number): void => {
    const [last] = streams[number]?.slice(-1) ?? []
    if (!last) return
    const texts = select.all(last.stream) as readonly Readonly<Record<string, string>>[]
    const parsed = texts.map(({ data, metadata }) => [JSON.parse(data ?? ''), JSON.parse(metadata ?? '')] as const)
    store.append([{ ...last, id: `${last.id}-next`, revision: parsed.length }])
  }
  return { name: rawName, turn: turns(commands, give), close: () => (database.close(), store.close()) }
}

const rawName = 'node:sqlite: select, JSON.parse, insert'

async function peer({ name, open }: Peer, { directory, durability, commands, streams }: Work): Promise<Open> {
  const store = await open(directory, durability)
  for (const each of streams) await store.append(each)
  const streamNamed = (number: number): string => streams[number]?.[0]?.stream ?? ''
  return { name, turn: turns(commands, (number) => store.assess(streamNamed(number), 7)), close: store.close }
}

async function measure(name: string, durability: Durability, { rounds, events = 200, peers, progress }: Scale): Promise<Measured> {
  const able = peers.filter(({ durabilities }) => durabilities.includes(durability))
  const stream = await assessedStream(loaded + 1)
  const streamsOf = (part: Append, commands: number) =>
    Array.from({ length: commands * (rounds + 1) }, (_, number) => streamLike(part, number))
  const few = Math.min(events, forPeers)
  return inPlace(async (directory) => {
    const work = { directory, durability, commands: events, streams: streamsOf(stream.slice(0, loaded), events) }
    // Peers know assessments only; the registration, which comes first with us, is one more assessment with them.
    const likeUs = { ...work, commands: few, streams: streamsOf(stream.slice(1), few) }
    progress('making streams')
    const all: readonly Open[] = [await ours(work), raw(work), ...(await Promise.all(able.map((each) => peer(each, likeUs))))]
    const found = await inTurns(all, { rounds, progress })
    for (const { close } of all) await close()
    return {
      ...{ name, unit: 'commands/s', ours: found.get('ours') ?? 0, baseline: found.get(rawName) ?? 0, baselineName: rawName },
      peers: Object.fromEntries(able.map((each) => [each.name, found.get(each.name) ?? 0])),
      ...{ durability: said[durability], events },
    }
  })
}

export const command: Row = {
  name: 'command',
  run: async (scale) => [await measure('command', 'full', scale), await measure('command-relaxed', 'relaxed', scale)],
}
