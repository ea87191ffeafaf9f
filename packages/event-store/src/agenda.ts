import { dueFrom, type AnyProcessManager, type Calendar, type Instant, type Law, type MessageId } from '@dutybook/modelling'
import { followUpIdOf, type Asked } from './give-follow-up.js'
import type { KeyedRow, ViewStore } from './view-store.js'

/** A follow-up with the moment from which it is due. */
export interface Entry extends Asked {
  readonly from: Instant
  readonly commandId: MessageId
}

const atOnce = 500

async function* allRows(viewStore: ViewStore, process: AnyProcessManager): AsyncIterable<KeyedRow> {
  for (let afterKey: string | undefined; ;) {
    const { rows } = await viewStore.rows(process, { limit: atOnce, ...(afterKey === undefined ? {} : { afterKey }) })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    afterKey = last.key
  }
}

/** All that the rows of a process ask for, by this law; what was due first stands first. */
export async function agendaOf(
  viewStore: ViewStore,
  process: AnyProcessManager,
  { law, calendar }: { readonly law: Law; readonly calendar: Calendar },
): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for await (const { key, row } of allRows(viewStore, process)) {
    for (const followUp of process.followUps(row, { law, calendar }, key)) {
      const asked = { process: process.name, key, followUp }
      entries.push({ ...asked, from: dueFrom(followUp, calendar), commandId: followUpIdOf(asked, calendar) })
    }
  }
  return entries.sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)))
}
