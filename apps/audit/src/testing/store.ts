import { aggregates, authorityOfLog, contactCard, estonianCalendar as calendar, estonianLaw as law } from '@dutybook/domain'
import { demoRoots, demoYear, type DemoCommand } from '@dutybook/demo-year'
import { authoritySource, commandHandler, decodedOrThrow, encodeEvent, inMemoryEventStore, type EventStore } from '@dutybook/event-store'
import { openSqlite } from '@dutybook/event-store-sqlite'
import { isLeft } from '@dutybook/fp'
import type { AnyDecider, AnyEventCodec, Instant, RecordedEvent } from '@dutybook/modelling'
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { definitions } from '../reading/entries.js'

/** A new empty directory for one test, and how to take it away. */
export function newPlace(): { readonly path: (name: string) => string; readonly remove: () => void } {
  const directory = mkdtempSync(join(tmpdir(), 'dutybook-audit-'))
  return { path: (name) => join(directory, name), remove: () => rmSync(directory, { recursive: true, force: true }) }
}

/** A store at this path that holds what is put into it; closed when this settles. */
export async function storeWith(file: string, fill: (eventStore: EventStore) => Promise<void>): Promise<void> {
  const { eventStore, close } = openSqlite({ file, durability: 'relaxed' })
  try {
    await fill(eventStore)
  } finally {
    await close()
  }
}

/** The first commands of the demo year that need no keys, through the real handler. */
export async function playBeginning(eventStore: EventStore, commands: number): Promise<void> {
  let now = '' as Instant
  const authority = authoritySource({ eventStore, definitions }, authorityOfLog(demoRoots))
  const handle = commandHandler({ eventStore, law, calendar, clock: () => now, authority })
  const withoutKeys = demoYear(1).filter(({ category }) => category !== contactCard.category)
  for (const each of withoutKeys.slice(0, commands)) {
    now = each.now
    const { id, command, actor, occurredOn, commandId, refusedWith } = each
    const answer = await handle(aggregateOf(each), id, { command, actor, occurredOn, commandId })
    assert.equal(isLeft(answer), refusedWith !== undefined, JSON.stringify(answer))
  }
}

const aggregateOf = ({ category }: DemoCommand): AnyDecider => aggregates.find((each) => each.category === category) as AnyDecider

/** The events of the first commands of the demo year. */
export async function beginning(commands: number): Promise<readonly RecordedEvent[]> {
  const eventStore = inMemoryEventStore()
  await playBeginning(eventStore, commands)
  const events: RecordedEvent[] = []
  for await (const each of eventStore.readAll()) events.push(decodedOrThrow(definitions, each))
  return events
}

/** A store that holds these events in this order; their revisions and positions follow from it. */
export const storeOf = (file: string, events: readonly RecordedEvent[]): Promise<void> =>
  storeWith(file, async (eventStore) => {
    for (const { stream, id, type, data, metadata } of events) {
      await eventStore.append(stream, [encodeEvent(definitions(type) as AnyEventCodec, id, { type, data }, metadata)], { expected: 'any' })
    }
  })

/** What no program that keeps the rules of the store could do to it. */
export function meddle(file: string, sql: string): void {
  const database = new DatabaseSync(file)
  for (const { name } of database.prepare("select name from sqlite_schema where type = 'trigger'").all()) {
    database.exec(`drop trigger "${String(name)}"`)
  }
  database.exec(sql)
  database.close()
}
