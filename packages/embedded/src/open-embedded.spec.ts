import { people, playable, samples } from '@dutybook/domain/testing'
import { isRight } from '@dutybook/fp'
import type { Instant } from '@dutybook/modelling'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded, type Embedded } from './open-embedded.js'

let data: string
beforeEach(() => (data = mkdtempSync(join(tmpdir(), 'dutybook-embedded-'))))
afterEach(() => rmSync(data, { recursive: true, force: true }))

const opened = (now: string) => openEmbedded({ data, durability: 'relaxed', clock: () => now as Instant })

/** Plays what people did in a sample, each step by the clock of its day. */
async function played({ handlerAt }: Embedded): Promise<void> {
  for (const { decider, id, on: day, by, command } of playable(samples.episodeLapsed, samples.lapsedHelp)) {
    if (by === people.system || command.type === 'EndService') continue
    const handle = handlerAt(() => `${day}T09:00:00.000Z` as Instant)
    expect(isRight(await handle(decider, id, { command, actor: by, occurredOn: day }))).toBe(true)
  }
}

async function systemActs({ eventStore }: Embedded): Promise<readonly string[]> {
  const acts: string[] = []
  for await (const { type, metadata } of eventStore.readAll()) {
    const { actor, occurredOn } = JSON.parse(metadata) as { actor: { position: string }; occurredOn: string }
    if (actor.position === 'system') acts.push(`${occurredOn} ${type}`)
  }
  return acts
}

describe('The service on one file', () => {
  it('gives the follow-ups of a past that was played on their legal days, once', async () => {
    const first = opened('2026-09-01T08:00:00.000Z')
    await played(first)
    await first.startProcesses(first.handlerAt(first.clock)).settled()
    const acts = await systemActs(first)
    await first.end()
    expect(acts).toEqual(['2026-06-20 ConfirmationReminderDue', '2026-06-25 ProvisionalPeriodLapsed', '2026-06-25 ClosingTaskOpened'])
    const second = opened('2026-10-01T08:00:00.000Z')
    await second.startProcesses(second.handlerAt(second.clock)).settled()
    expect(await systemActs(second)).toEqual(acts)
    await second.end()
  })

  it('gives them also where appointments are asked of the log, because the program is named among the roots of trust', async () => {
    const past = opened('2026-09-01T08:00:00.000Z')
    await played(past)
    await past.end()
    const roots = { directorGeneral: people.director.person as never }
    const asked = openEmbedded({ data, durability: 'relaxed', clock: () => '2026-09-01T08:00:00.000Z' as Instant, roots })
    const processes = asked.startProcesses(asked.handlerAt(asked.clock))
    await processes.settled()
    expect(processes.progress().flatMap(({ stuck }) => stuck)).toEqual([])
    expect(await systemActs(asked)).toHaveLength(3)
    await asked.end()
  })

  it('is written by one process', async () => {
    const first = opened('2026-09-01T08:00:00.000Z')
    expect(() => opened('2026-09-01T08:00:00.000Z')).toThrow(expect.objectContaining({ fault: 'locked' }))
    await first.end()
  })
})
