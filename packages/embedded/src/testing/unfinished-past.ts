import { contactCard, personalDataKey, reportingPeriod, statisticsRelease } from '@dutybook/domain'
import { people, playable, releasePlan, samples, type Playable } from '@dutybook/domain/testing'
import { isRight } from '@dutybook/fp'
import type { EventStore } from '@dutybook/event-store'
import type { Actor, Instant, PersonRef } from '@dutybook/modelling'
import type { KeyReading } from '@dutybook/privacy'
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { openKeys } from '../keys/key-directory.js'
import { openQuietly, type Quiet } from '../open-quietly.js'

/** Somebody whom the past erases. */
export const partner = 'person-partner1' as PersonRef

const cases = Array.from({ length: 12 }, (_, n) => `laps${String(n).padStart(2, '0')}`)
const { episodeLapsed, lapsedHelp } = samples

/** The same, told of the episode `episode-<name>` of the victim `victim-<name>`. */
export const toldOf = <Told>(name: string, told: Told): Told =>
  JSON.parse(JSON.stringify(told).replaceAll(episodeLapsed.id, `episode-${name}`).replaceAll(lapsedHelp.id, `victim-${name}`)) as Told

/** What people did and the program has not answered yet, each as `day stream type`, in order of the alphabet. */
export const unfinished: readonly string[] = [
  ...cases.flatMap((name) => [
    `2026-06-20 serviceEpisode-episode-${name} ConfirmationReminderDue`,
    `2026-06-25 serviceEpisode-episode-${name} ProvisionalPeriodLapsed`,
    `2026-06-25 serviceEpisode-episode-${name} ClosingTaskOpened`,
  ]),
  '2025-08-20 statisticsRelease-contacts-2025-q2 StatisticsCompiled',
].toSorted()

const { manager, adviser, accountant, analyst } = people

/** Twelve services on suspicion that nobody has confirmed; what is due on them is left to the program. */
const lapsing: readonly Playable[] = cases.flatMap((name) =>
  playable(episodeLapsed, lapsedHelp)
    .filter(({ by, command }) => by.position !== 'system' && command.type !== 'EndService')
    .map((each) => ({ ...each, id: toldOf(name, each.id), command: toldOf(name, each.command) })),
)

/** A release that is to be compiled. */
const asked: readonly Playable[] = [
  ...['2025-04', '2025-05', '2025-06', '2025-q2'].map((id): Playable => {
    return { on: '2025-08-12', by: accountant, decider: reportingPeriod, id, command: { type: 'CloseReportingPeriod', data: {} } }
  }),
  ...[
    { on: '2025-08-18', by: manager, command: releasePlan },
    { on: '2025-08-20', by: analyst, command: { type: 'RequestCompilation', data: {} } },
  ].map((deed): Playable => ({ ...deed, decider: statisticsRelease, id: 'contacts-2025-q2' })),
]

const contact = { provider: 'prov-varjupaik1', name: 'Leena Näidis', email: 'leena@naidis.example', phone: '+3725550101' }

/** A contact, and the decision that her key is to be no more. */
const erased: readonly Playable[] = [
  { on: '2025-01-13', by: adviser, decider: contactCard, id: partner, command: { type: 'RecordPartnerContact', data: contact } },
  ...samples.partnerErased.steps.map(([on, by, command]): Playable => ({ on, by, decider: personalDataKey, id: partner, command })),
]

/** Plays a past into the directory that leaves each kind of work to the program: follow-ups, a release to compile, a key to destroy. */
export async function playUnfinishedPast(data: string): Promise<void> {
  const { handlerAt, close } = openQuietly({ data, durability: 'relaxed' })
  for (const each of [...erased, ...asked, ...lapsing]) await give(handlerAt, each)
  await close()
}

async function give(handlerAt: Quiet['handlerAt'], { on, by, decider, id, command }: Playable): Promise<void> {
  const answer = await handlerAt(() => `${on}T09:00:00.000Z` as Instant)(decider, id, { command, actor: by, occurredOn: on })
  assert.ok(isRight(answer), `${command.type} to ${id}: ${JSON.stringify(answer)}`)
}

/** What the program itself has added, as `unfinished` has it. */
export async function addedByProgram(eventStore: Pick<EventStore, 'readAll'>): Promise<readonly string[]> {
  const acts: string[] = []
  for await (const { stream, type, metadata } of eventStore.readAll()) {
    const { actor, occurredOn } = JSON.parse(metadata) as { actor: Actor; occurredOn: string }
    if (actor.position === 'system') acts.push(`${occurredOn} ${stream} ${type}`)
  }
  return acts.toSorted()
}

/** What the file of the keys says of a person, whatever the log says. */
export function keyIn(data: string, person: PersonRef): KeyReading['state'] {
  const keys = openKeys(join(data, 'keys'))
  const { state } = keys.keyOf(person)
  keys.close()
  return state
}
