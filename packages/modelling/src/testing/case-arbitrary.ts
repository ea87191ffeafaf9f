import fc, { type Arbitrary } from 'fast-check'
import type { AnyCodec } from '../codec.js'
import type { AnyDecider, AnyStateFold, Context } from '../decider.js'
import type { Message } from '../message.js'
import { Actor } from '../actor.js'
import { daysBetween, plusDays, type Instant, type LocalDate } from '../time.js'
import { arbitraryOf, type Instead } from './arbitrary.js'
import { codecsIn } from './codecs-in.js'
import { relatedStates, type RelatedHistory, type World } from './given.js'
import { usualId } from './usual-id.js'

/** A command given to an aggregate with a past. */
export interface Turn {
  /** The instance; some id of the right form when absent. */
  readonly id?: string
  readonly history: readonly Message[]
  readonly command: Message
  readonly now: Instant
  readonly occurredOn: LocalDate
  readonly actor: Actor
  /** The pasts of the other streams that the rules may ask for; generated ones when absent. */
  readonly related?: readonly RelatedHistory[]
}

/** A turn to try a law on; `seed` makes the pasts of other streams. */
export interface Case extends Turn {
  readonly seed: number
}

/** The world that the laws of an aggregate are tried in. */
export interface LawWorld extends Pick<World, 'law' | 'calendar'> {
  /** Pasts that really come about. Their beginnings are tried beside generated ones, so that late commands are reached too. */
  readonly histories?: readonly (readonly Message[])[]
  /** Commands that really were accepted, one of each type at least: each is tried as it was, and with some of its data replaced. */
  readonly turns?: readonly Turn[]
  readonly instead?: Instead
  /** How often each law is tried; 100 when absent. */
  readonly numRuns?: number
}

/** Three values of each kind of id, so that commands and events speak of the same things; now and then another one. */
export function fewIds(codecs: readonly AnyCodec[]): Instead {
  const ids = codecs.flatMap(codecsIn).filter(({ shape }) => shape.kind === 'id')
  const pools = ids.map((codec) => {
    const few = fc.sample(arbitraryOf(codec), { seed: 1, numRuns: 3 })
    const often = { weight: 9, arbitrary: fc.constantFrom(...few) }
    return [codec.name, fc.oneof(often, { weight: 1, arbitrary: arbitraryOf(codec) })] as const
  })
  return Object.fromEntries(pools)
}

const insteadFor = (decider: AnyDecider, world: LawWorld): Instead => ({
  ...fewIds([decider.command, decider.event, Actor]),
  ...world.instead,
})

/** Events of an aggregate in any order: also one that no command could have led to. */
export const eventsOf = (decider: AnyStateFold, instead: Instead = fewIds([decider.event])): Arbitrary<readonly Message[]> =>
  fc.array(arbitraryOf(decider.event, instead) as Arbitrary<Message>, { maxLength: 12 })

/** Pasts: none, an odd one, the beginning of a real one, and that with something odd after it. */
export function historiesOf(decider: AnyDecider, world: LawWorld): Arbitrary<readonly Message[]> {
  const odd = eventsOf(decider, insteadFor(decider, world))
  const real = [...(world.histories ?? []), ...(world.turns ?? []).map(({ history }) => history)]
  if (real.length === 0) return odd
  const beginnings = fc
    .tuple(fc.constantFrom(...real), fc.nat({ max: Math.max(...real.map(({ length }) => length)) }))
    .map(([history, length]) => history.slice(0, length))
  return fc.oneof(
    odd,
    beginnings,
    fc.tuple(beginnings, odd).map(([first, rest]) => [...first, ...rest]),
  )
}

/** Any command on any past, and real turns with some of their data replaced. */
export function casesOf(decider: AnyDecider, world: LawWorld): Arbitrary<Case> {
  const instead = insteadFor(decider, world)
  const made = madeCases(decider, world, instead)
  const { turns = [] } = world
  return turns.length === 0 ? made : fc.oneof(made, nearTurns(decider, turns, instead))
}

function madeCases(decider: AnyDecider, world: LawWorld, instead: Instead): Arbitrary<Case> {
  const commands = arbitraryOf(decider.command, instead) as Arbitrary<Message>
  const moments = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2027-12-31') })
  return fc
    .tuple(historiesOf(decider, world), commands, moments, fc.nat({ max: 400 }), arbitraryOf(Actor, instead), fc.nat())
    .map(([history, command, moment, daysAgo, actor, seed]) => {
      const now = new Date(moment).toISOString() as Instant
      const occurredOn = dayBefore(world.calendar.dayOf(now), daysAgo, world.law.firstDay)
      return { history, command, now, occurredOn, actor: mayGive(decider, command, actor, seed), seed }
    })
}

function nearTurns(decider: AnyDecider, turns: readonly Turn[], instead: Instead): Arbitrary<Case> {
  const types = decider.command.members.filter(({ type }) => turns.some(({ command }) => command.type === type))
  const near = types.map((codec) => {
    const own = turns.filter(({ command }) => command.type === codec.type)
    const names = Object.keys(codec.data.fields)
    const fields = fc.subarray(names, { maxLength: Math.min(2, names.length) })
    return fc.tuple(fc.constantFrom(...own), arbitraryOf(codec.data, instead), fields).map(([turn, data, keys]) => {
      const other = Object.fromEntries(Object.entries(data as object).filter(([key]) => keys.includes(key)))
      return { ...turn, command: { ...turn.command, data: { ...turn.command.data, ...other } }, seed: 0 }
    })
  })
  return fc.oneof(...near)
}

/** The surroundings of a case. */
export function contextOf(decider: AnyDecider, { law, calendar }: LawWorld, state: unknown, each: Case): Context {
  const { now, occurredOn, actor, command, seed } = each
  const id = each.id ?? usualId(decider)
  const needs = decider.needs?.(state, command, id) ?? []
  const related = each.related ?? needs.map((need) => ({ ...need, events: sampleHistory(need.decider, seed) }))
  return { id, now, occurredOn, actor, law, calendar, related: relatedStates(needs, related) }
}

const sampleHistory = (decider: AnyStateFold, seed: number): readonly Message[] => fc.sample(eventsOf(decider), { seed, numRuns: 1 }).flat()

/** A day not before the first of the law and not after today. */
const dayBefore = (today: LocalDate, days: number, first: LocalDate): LocalDate =>
  plusDays(today, -Math.max(0, Math.min(days, daysBetween(first, today))))

/** Whoever may not give a command is refused by the kernel: the rules of the aggregate are seen only by those who may. */
function mayGive(decider: AnyDecider, command: Message, actor: Actor, seed: number): Actor {
  const positions = decider.command.member(command.type)?.by ?? []
  const actingAs = positions[seed % Math.max(positions.length, 1)]
  return actingAs ? { ...actor, actingAs } : actor
}
