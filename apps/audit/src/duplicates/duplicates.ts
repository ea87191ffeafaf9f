import { canonicalJson } from '@dutybook/event-store'
import { isLeft } from '@dutybook/fp'
import type { RecordedEvent } from '@dutybook/modelling'
import { hash } from 'node:crypto'
import type { Run } from '../command.js'
import type { Column } from '../output/results.js'
import { wholeLog } from '../reading/entries.js'
import { eventColumns, eventRow, unreadableRow, type EventRow } from '../reading/shown-event.js'

/** `event`: type, day and content; `command`: the digest of all that was asked for. Either in the same stream, under another command id. */
type Kind = 'event' | 'command'
type DuplicateRow = EventRow & { readonly kind: Kind; readonly firstPosition: number }

const columns: readonly Column<Partial<DuplicateRow>>[] = [
  { label: { et: 'Liik', en: 'Kind' }, of: ({ kind }) => kind },
  { label: { et: 'Esimene koht', en: 'First position' }, of: ({ firstPosition }) => firstPosition },
  ...eventColumns,
]

interface First {
  readonly position: number
  readonly commandId: string
}

/** An event that cannot be read cannot be compared, and is shown. Memory grows by some hundred bytes an event. */
export const run: Run<object> = async (audit) => {
  const give = audit.results(columns)
  const known = new Map<string, First>()
  let found = 0
  for await (const entry of wholeLog(audit)) {
    if (isLeft(entry)) {
      await give(unreadableRow(entry.left))
      continue
    }
    const { position, metadata } = entry.right
    for (const [kind, key] of keysOf(entry.right)) {
      const first = known.get(key)
      if (!first) known.set(key, { position, commandId: metadata.commandId })
      else if (first.commandId !== metadata.commandId) {
        found += 1
        await give({ kind, firstPosition: first.position, ...eventRow(entry.right) })
      }
    }
  }
  return found > 0 ? 'findings' : 'clean'
}

const keysOf = ({ stream, type, data, metadata }: RecordedEvent): readonly (readonly [Kind, string])[] => [
  ['event', keyOf('event', stream, type, metadata.occurredOn, data)],
  ['command', keyOf('command', stream, metadata.commandDigest)],
]

const keyOf = (...parts: readonly unknown[]): string => hash('sha256', canonicalJson(parts), 'base64')
