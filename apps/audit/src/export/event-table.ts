import { isLeft } from '@dutybook/fp'
import type { Audit } from '../audit.js'
import { wholeLog, type Entry } from '../reading/entries.js'
import type { ExportOptions } from './options.js'
import { eventCells, eventColumns, ExportedEvent, unreadableCells } from './event-row.js'
import type { Cells, ExportTable } from './table.js'

/** The events of a range, one line each, read once. One that cannot be read has a line that says so. */
export function eventTable(audit: Audit<ExportOptions>): ExportTable {
  const { options } = audit
  const facts = {
    firstPosition: undefined as number | undefined,
    lastPosition: undefined as number | undefined,
    withheld: 0,
    unreadable: 0,
  }
  async function* rows(): AsyncIterable<Cells> {
    for await (const entry of wholeLog(audit)) {
      const { position } = isLeft(entry) ? entry.left : entry.right
      if (options.toPosition !== undefined && position > options.toPosition) return
      if (!isWanted(options, entry)) continue
      facts.firstPosition ??= position
      facts.lastPosition = position
      if (isLeft(entry)) facts.unreadable += 1
      else if (isWithheld(options, entry)) facts.withheld += 1
      yield isLeft(entry) ? unreadableCells(entry.left) : eventCells(entry.right, options.restricted === true)
    }
  }
  return {
    ...{ name: 'events', label: { et: 'Sündmused', en: 'Events' }, row: ExportedEvent, columns: eventColumns.columns },
    ...{ rows: rows(), facts: () => facts },
  }
}

const isWithheld = ({ restricted }: ExportOptions, entry: Entry): boolean =>
  !restricted && !isLeft(entry) && entry.right.metadata.access.class !== 'public'

/** An event that cannot be read may have occurred on any day. */
function isWanted({ fromPosition = 0, from, to }: ExportOptions, entry: Entry): boolean {
  if (isLeft(entry)) return entry.left.position >= fromPosition
  const { position, metadata } = entry.right
  const { occurredOn } = metadata
  return position >= fromPosition && (from === undefined || occurredOn >= from) && (to === undefined || occurredOn <= to)
}
