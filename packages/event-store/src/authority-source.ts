import { isLeft } from '@dutybook/fp'
import type { Authority, AuthorityFold } from '@dutybook/modelling'
import { undecodableText } from './decode-event.js'
import { StoreError } from './event-store.js'
import { recordedEvents, type ReadableLog } from './recorded-events.js'
import type { Position } from './stored-event.js'

/** Who may act as what, as of the end of the log at the moment of asking. Rejects with `damaged` when an event of it cannot be read. */
export type AuthoritySource = () => Promise<Authority>

/** What has been folded so far, and up to where in the log. */
interface Folded<State> {
  readonly state: State
  readonly position: Position
}

/**
 * Keeps the authority of a log in memory and catches up on each asking: it reads what has come since in the categories of the fold
 * and nothing twice. Those who ask while one reading is under way share the next one, so that each sees all that was stored before
 * it asked.
 */
export function authoritySource<State>(log: ReadableLog, fold: AuthorityFold<State>): AuthoritySource {
  let folded: Folded<State> = { state: fold.initialState, position: 0 }
  let last: Promise<unknown> = Promise.resolve()
  let waiting: Promise<Authority> | undefined
  const catchUp = async (): Promise<Authority> => {
    waiting = undefined
    folded = await foldedUpTo(log, fold, folded, await log.eventStore.head())
    return fold.authority(folded.state, folded.position)
  }
  return () => {
    waiting ??= last.then(catchUp, catchUp)
    last = waiting
    return waiting
  }
}

/** Who could act as what as far as the log said up to a position: what a decision of then was made by. Reads the log from its start. */
export async function authorityAt<State>(log: ReadableLog, fold: AuthorityFold<State>, position: Position): Promise<Authority> {
  const { state } = await foldedUpTo(log, fold, { state: fold.initialState, position: 0 }, position)
  return fold.authority(state, position)
}

async function foldedUpTo<State>(
  log: ReadableLog,
  { categories, evolve }: AuthorityFold<State>,
  folded: Folded<State>,
  upTo: Position,
): Promise<Folded<State>> {
  let { state } = folded
  if (upTo <= folded.position) return folded
  for await (const event of recordedEvents(log, { after: folded.position, upTo, categories })) {
    if (isLeft(event)) throw new StoreError('damaged', undecodableText(event.left))
    state = evolve(state, event.right)
  }
  return { state, position: upTo }
}
