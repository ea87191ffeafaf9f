import { isLeft } from '@dutybook/fp'
import { hash } from 'node:crypto'
import type { Run } from '../command.js'
import { wholeLog, type Entry } from '../reading/entries.js'
import { eventColumns, eventRow, unreadableRow } from '../reading/shown-event.js'
import type { SampleOptions } from './options.js'

interface Drawn {
  readonly rank: string
  readonly entry: Entry
}

/**
 * Every event has a rank, the SHA-256 of `<seed>:<event id>`, and the lowest are drawn: each is as likely as any other, nobody can steer it
 * without changing ids, and anybody can draw the same by other means. Told in the order of the log; unreadable events may be drawn too.
 */
export const run: Run<SampleOptions> = async (audit) => {
  const { seed, size, category, type } = audit.options
  let drawn: readonly Drawn[] = []
  let waiting: Drawn[] = []
  const settle = (): void => {
    drawn = [...drawn, ...waiting].sort((one, other) => (one.rank < other.rank ? -1 : 1)).slice(0, size)
    waiting = []
  }
  for await (const entry of wholeLog(audit, category === undefined ? undefined : [category])) {
    const event = isLeft(entry) ? entry.left : entry.right
    if (type !== undefined && event.type !== type) continue
    waiting.push({ rank: hash('sha256', `${seed}:${event.id}`), entry })
    if (waiting.length >= size) settle()
  }
  settle()
  const give = audit.results(eventColumns)
  const position = ({ entry }: Drawn): number => (isLeft(entry) ? entry.left : entry.right).position
  for (const { entry } of drawn.toSorted((one, other) => position(one) - position(other))) {
    await give(isLeft(entry) ? unreadableRow(entry.left) : eventRow(entry.right))
  }
  return 'clean'
}
