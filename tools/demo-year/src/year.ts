import type { Actor, Instant, LocalDate, Message, MessageId } from '@dutybook/modelling'
import { createHash } from 'node:crypto'
import type { DatedAct } from './act.js'
import { chance, type Chance } from './chance.js'
import { competences } from './competences.js'
import { contactCards } from './contacts.js'
import { day } from './days.js'
import { conclusions } from './feedback/conclusions.js'
import { feedbackWaves } from './feedback/waves.js'
import { proceedings } from './oversight/proceedings.js'
import { changesAtProviders, providersUnderOversight } from './providers.js'
import { staffing } from './staffing.js'
import { releases } from './releases/releases.js'
import { cases } from './service/cases.js'
import { service } from './service/service.js'
import { settlement } from './settlement/settlement.js'

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
  /** The edition of a release that it approves: the hash of what was checked for it takes the place of the one in the command. */
  readonly approves?: number
}

/** The commands of a synthetic year in the order in which they are given: the same for the same seed, on any day. */
export function demoYear(seed: number): readonly DemoCommand[] {
  const luck = chanceFor(seed)
  const oversight = luck(0)
  const { providers, acts } = providersUnderOversight(oversight)
  const helped = cases(luck(1), providers)
  const all = [
    ...[...staffing(), ...competences(), ...acts, ...changesAtProviders(providers), ...contactCards(providers)],
    ...service(luck(2), providers, helped),
    ...settlement(luck(3), providers, helped),
    ...[...feedbackWaves(luck(4)), ...conclusions(), ...releases()],
    ...proceedings(oversight, providers),
  ]
  const told = all.filter(({ writtenOn }) => writtenOn <= lastDay)
  return inOrderOfWriting(told).map((act, index) => commandOf(act, index, seed))
}

/** The story ends here, also for what would have come after it. */
const lastDay = day('2026-03-31')

/** Each part of the story draws from a row of its own, so that a change of one leaves the others as they are. */
const chanceFor =
  (seed: number) =>
  (part: number): Chance =>
    chance(seed + Math.imul(part, 0x9e3779b9))

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
  ...(act.approves === undefined ? {} : { approves: act.approves }),
})

/** UUID version 7 whose random bits are the hash of its place in the year, so that playing the year again repeats it. */
function commandId(now: Instant, place: string): MessageId {
  const time = Date.parse(now).toString(16).padStart(12, '0')
  const hash = createHash('sha256').update(place).digest('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}` as MessageId
}
