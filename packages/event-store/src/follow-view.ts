import type { AnyView, RecordedEvent } from '@dutybook/modelling'
import { StoreError } from './event-store.js'
import { foldBatch, keysOf, type Obstacle } from './fold-batch.js'
import type { ProgressBoard } from './follow-progress.js'
import type { Batch } from './read-batch.js'
import type { Position } from './stored-event.js'
import type { Lease } from './view-lease.js'
import type { ViewState, ViewStore } from './view-store.js'

export interface FollowedLog {
  readonly batchAfter: (position: Position) => Promise<Batch>
  /** Settles when there is something after this position, or at the signal. */
  readonly newsAfter: (position: Position, signal: AbortSignal) => Promise<void>
}

export interface ViewFollowing {
  readonly view: AnyView
  readonly viewStore: ViewStore
  readonly log: FollowedLog
  readonly board: ProgressBoard
  readonly signal: AbortSignal
  /** By which right rows are saved, where several programs share the view store. */
  readonly lease?: Lease
}

/** Keeps one view up to date until the signal, or until it can go no further. */
export async function followView(following: ViewFollowing): Promise<void> {
  await takeBatches(following, await following.viewStore.prepare(following.view))
}

/** `interrupted`: by the signal, or because another leads the view now. */
export type EndOfTurn = 'interrupted' | 'stopped' | 'retired'

/** Brings the rows from where they stand to the end of the log, and goes on with what comes. */
export async function takeBatches(following: ViewFollowing, begun: ViewState): Promise<EndOfTurn> {
  const { view, viewStore, log, signal, lease } = following
  let state: ViewState | undefined = begun
  report(following, state, true)
  while (!signal.aborted) {
    const batch = await log.batchAfter(state.checkpoint)
    const taken = await takeEvents(following, state, batch.events)
    if (!taken && lease) return 'interrupted'
    state = taken ? { ...state, checkpoint: taken.checkpoint } : await viewStore.state(view)
    if (!state) return retired(following)
    const whole = taken !== undefined && taken.count === batch.events.length
    const obstacle: Obstacle | undefined = taken?.obstacle ?? (whole ? batch.obstacle : undefined)
    if (obstacle) return stopped(following, state, obstacle)
    if (whole && batch.reachedEnd) state = await activated(viewStore, view, state)
    report(following, state, true)
    if (whole && batch.reachedEnd) await log.newsAfter(state.checkpoint, signal)
  }
  return 'interrupted'
}

export const report = ({ board, view }: ViewFollowing, { checkpoint, active }: ViewState, leads: boolean): void =>
  board.report(view, { checkpoint, status: active ? 'following' : 'building', leads })

export function retired({ board, view }: ViewFollowing): 'retired' {
  board.report(view, { checkpoint: 0, status: 'retired', leads: false })
  return 'retired'
}

function stopped({ board, view }: ViewFollowing, { checkpoint }: ViewState, obstacle: Obstacle): 'stopped' {
  board.report(view, { checkpoint, status: 'stopped', leads: false, obstacle })
  return 'stopped'
}

/** A version that was built beside the old one takes its place as soon as it has all that there is. */
async function activated(viewStore: ViewStore, view: AnyView, state: ViewState): Promise<ViewState> {
  if (state.active) return state
  await viewStore.activate(view)
  return { ...state, active: true }
}

interface Taken {
  readonly count: number
  readonly checkpoint: Position
  readonly obstacle?: Obstacle
}

/**
 * Rows and checkpoint after these events, saved together. Undefined when somebody else has moved the checkpoint, or dropped this
 * version. When the store refuses a row, fewer events are taken, until the one that makes it stands alone.
 */
async function takeEvents(following: ViewFollowing, state: ViewState, events: readonly RecordedEvent[]): Promise<Taken | undefined> {
  const { view, viewStore, lease } = following
  try {
    const folded = foldBatch(view, await viewStore.load(view, keysOf(view, events)), events)
    const { upserts, deletes, obstacle } = folded
    const checkpoint = folded.events.at(-1)?.position ?? state.checkpoint
    const taken = { count: folded.events.length, checkpoint, ...(obstacle ? { obstacle } : {}) }
    if (taken.count === 0) return taken
    const changes = { upserts, deletes, previous: state.checkpoint, checkpoint, ...(lease ? { lease } : {}) }
    return (await viewStore.save(view, changes)) ? taken : undefined
  } catch (error) {
    if (!(error instanceof StoreError) || error.fault !== 'invalid') throw error
    if (!(await viewStore.state(view))) return undefined
    if (events.length > 1) return takeEvents(following, state, events.slice(0, Math.ceil(events.length / 2)))
    const { position, stream } = events[0] ?? { position: state.checkpoint, stream: '' }
    return { count: 0, checkpoint: state.checkpoint, obstacle: { position, stream, why: error.message } }
  }
}
