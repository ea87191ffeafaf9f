import { setTimeout } from 'node:timers/promises'
import { report, retired, takeBatches, type EndOfTurn, type ViewFollowing } from './follow-view.js'
import { together } from './together.js'
import type { Lease, LeaseTerms } from './view-lease.js'
import type { Standing } from './view-store.js'

/** How a program leads views, where several share a view store: each view is led by one of them at a time. */
export interface Leadership extends LeaseTerms {
  /** Settles after so many milliseconds, or when the signal ends the waiting. Absent: the timers of the machine. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

const machinePause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => undefined)

/** In milliseconds: how late who stands by is at most, to show what the leader has saved and to follow one who gave the lease back. */
const lookEvery = 200

/** A lease is renewed when this part of its time is over. */
const partBeforeRenewal = 1 / 3

/** Leads a view whenever its lease is to be had, and stands by while another leads it. A view that is stopped is left to other programs. */
export async function leadView(following: ViewFollowing, leadership: Leadership): Promise<void> {
  const { view, viewStore, signal } = following
  await viewStore.prepare(view)
  for (let end: EndOfTurn = 'interrupted'; end === 'interrupted' && !signal.aborted;) {
    const standing = await standBy(following, leadership)
    if (!standing?.lease) return
    end = await takeTurn(following, leadership, { ...standing, lease: standing.lease })
    await viewStore.release(view, standing.lease)
  }
}

/** Settles with the lease; without one at the signal, or when a newer version has taken the place of this one. */
async function standBy(following: ViewFollowing, leadership: Leadership): Promise<Standing | undefined> {
  const { view, viewStore, signal } = following
  const { pause = machinePause } = leadership
  while (!signal.aborted) {
    const standing = await viewStore.lead(view, leadership)
    if (!standing) retired(following)
    if (!standing || standing.lease) return standing
    report(following, standing.state, false)
    await pause(lookEvery, signal)
  }
  return undefined
}

interface Leading extends Standing {
  readonly lease: Lease
}

/** Takes batches until the lease is lost. */
async function takeTurn(following: ViewFollowing, leadership: Leadership, { state, lease }: Leading): Promise<EndOfTurn> {
  const turn = new AbortController()
  const over = () => turn.abort()
  const ours = { ...following, lease, signal: AbortSignal.any([following.signal, turn.signal]) }
  const taking = takeBatches(ours, state).finally(over)
  await together([taking, keepLease(ours, leadership).finally(over)], over)
  return taking
}

/** Renews the lease in time, also while there is nothing to save; until the signal, or until another has it. */
async function keepLease(
  { view, viewStore, lease, signal }: ViewFollowing & { readonly lease: Lease },
  leadership: Leadership,
): Promise<void> {
  const { pause = machinePause, milliseconds } = leadership
  for (;;) {
    await pause(milliseconds * partBeforeRenewal, signal)
    if (signal.aborted) return
    const standing = await viewStore.lead(view, lease)
    if (standing?.lease?.token !== lease.token) return
  }
}
