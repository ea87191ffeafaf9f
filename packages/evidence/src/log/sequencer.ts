import type { StoredEvent } from '@dutybook/event-store'
import { EvidenceError } from '../files/evidence-error.js'
import { encodeLeaf } from '../leaf/leaf.js'
import type { TreeDirectory } from '../tree/tree-directory.js'
import { entryAt, positionIn } from './leaf-index.js'
import type { Log, Positions } from './log.js'

/** Takes the events of a log into its tree, each once and in the order of the log. */
export interface Sequencer {
  /** Position of the last event that is in the tree; 0 before the first. */
  readonly position: () => number
  /** Throws `gap` for an event that does not come next; nothing is added then. */
  readonly take: (event: StoredEvent) => void
}

/** Goes on where the tree ends. Throws `inconsistent` when the log does not hold the last event of the tree as it was. */
export async function openSequencer(origin: string, log: Log, tree: TreeDirectory, positions: Positions): Promise<Sequencer> {
  let last = await lastPosition(origin, log, tree)
  return {
    position: () => last,
    take: (event) => {
      const isNext = positions === 'dense' ? event.position === last + 1 : event.position > last
      if (!isNext) throw new EvidenceError('gap', `After position ${last} the log gave ${event.position}, which cannot come next.`)
      tree.append(encodeLeaf(origin, event))
      last = event.position
    },
  }
}

/** A log that was put back to an older copy, or is another one, is noticed here, before anything is signed about it. */
async function lastPosition(origin: string, log: Log, tree: TreeDirectory): Promise<number> {
  const { size } = tree.head()
  if (size === 0) return 0
  const entry = await entryAt(tree.tiles, size - 1, size)
  const position = positionIn(entry)
  for await (const event of log.readAll({ after: position - 1, limit: 1 })) {
    if (encodeLeaf(origin, event).equals(entry)) return position
  }
  throw new EvidenceError(
    'inconsistent',
    `The log does not hold the event at position ${position} as the tree has it. Nothing more is signed: compare the log with its evidence.`,
  )
}
