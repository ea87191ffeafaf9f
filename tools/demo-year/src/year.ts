import type { Actor, Instant, LocalDate, Message, MessageId } from '@dutybook/modelling'
import { createHash } from 'node:crypto'
import type { DatedAct } from './act.js'
import { chance, type Chance } from './chance.js'
import { day, daysAfter } from './days.js'
import { changesAtProviders, providersUnderOversight, type Provider } from './providers.js'
import { staffing } from './staffing.js'
import { enact } from './step.js'
import { story, type Episode } from './story.js'

/** A command of the demo year with all that its handler needs, and what is to come of it. */
export interface DemoCommand {
  readonly category: string
  readonly id: string
  readonly command: Message
  readonly actor: Actor
  readonly occurredOn: LocalDate
  /** Where the clock stands when it is given. */
  readonly now: Instant
  readonly commandId: MessageId
  /** The code of the rule by which it is refused; absent where it is accepted. */
  readonly refusedWith?: string
}

/** The commands of a synthetic year in the order in which they are given: the same for the same seed, on any day. */
export function demoYear(seed: number): readonly DemoCommand[] {
  const luck = chance(seed)
  const { providers, acts } = providersUnderOversight(luck)
  const episodes = story.flatMap((episode, index) => played(episode, index, luck, providers))
  const all = [...staffing(), ...acts, ...changesAtProviders(providers), ...episodes]
  return inOrderOfWriting(all).map((act, index) => commandOf(act, index, seed))
}

function played(episode: Episode, index: number, luck: Chance, providers: readonly Provider[]): readonly DatedAct[] {
  const provider = providers[episode.provider]
  if (!provider) return []
  const file = `${episode.from.slice(2, 4)}-${String(index + 1).padStart(3, '0')}`
  let documents = 0
  const document = (): string => `5.1-3/${file}-${(documents += 1)}`
  const start = daysAfter(day(episode.from), luck.between(0, 4))
  return enact(episode.plot({ chance: luck, provider, file, document }), start)
}

interface TimedAct extends DatedAct {
  readonly now: Instant
}

const officeOpens = 7 * 60
const officeMinutes = 7 * 60

/** By the day of writing, and over the day by the clock; offices are open from nine to four, in summer from ten to five. */
function inOrderOfWriting(acts: readonly DatedAct[]): readonly TimedAct[] {
  const days = Map.groupBy(acts, ({ writtenOn }) => writtenOn)
  return [...days.keys()].sort().flatMap((date) => {
    const own = days.get(date) ?? []
    return own.map((act, index) => ({ ...act, now: at(date, officeOpens + Math.floor((index * officeMinutes) / own.length)) }))
  })
}

function at(date: LocalDate, minuteOfDay: number): Instant {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${date}T${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}:00.000Z` as Instant
}

const commandOf = (act: TimedAct, index: number, seed: number): DemoCommand => ({
  category: act.category,
  id: act.id,
  command: act.command as Message,
  actor: act.actor,
  occurredOn: act.on,
  now: act.now,
  commandId: commandId(act.now, `${seed}/${index}`),
  ...(act.refusedWith === undefined ? {} : { refusedWith: act.refusedWith }),
})

/** UUID version 7 whose random bits are the hash of its place in the year, so that playing the year again repeats it. */
function commandId(now: Instant, place: string): MessageId {
  const time = Date.parse(now).toString(16).padStart(12, '0')
  const hash = createHash('sha256').update(place).digest('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}` as MessageId
}
