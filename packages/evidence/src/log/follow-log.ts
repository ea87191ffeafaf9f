import { bell } from '@dutybook/event-store'
import { EvidenceError } from '../files/evidence-error.js'
import type { TreeDirectory } from '../tree/tree-directory.js'
import type { Log } from './log.js'
import type { Sequencer } from './sequencer.js'
import type { CheckpointSigner } from './sign-checkpoints.js'
import { secondsOf, type Timing } from './timing.js'

/** When a checkpoint is signed; the longest of these times is how long a change of the newest events could stay unseen. */
export interface Schedule {
  /** After so many new events. */
  readonly events: number
  /** How often it is looked for new events that no checkpoint includes. */
  readonly milliseconds: number
  /** How long without a new event before the same head is signed again, with the time. */
  readonly idleMilliseconds: number
}

export interface LogToFollow {
  readonly log: Log
  readonly tree: TreeDirectory
  readonly signer: CheckpointSigner
  readonly sequencer: Sequencer
  readonly timing: Timing
  readonly schedule: Schedule
}

export interface LogFollower {
  readonly follow: (signal: AbortSignal) => Promise<void>
  readonly sign: () => Promise<string>
  /** Settles when the tree has the event at this position; rejects when the follower has ended before. */
  readonly caughtUp: (position: number) => Promise<void>
}

/** Bytes of leaves in memory before the tree is written without a checkpoint. */
const mostWaiting = 4_000_000

export function followLog(options: LogToFollow): LogFollower {
  const { signer, sequencer, timing } = options
  const { next, ring } = bell()
  const alone = oneAfterTheOther()
  let [signedAt, ended] = [-Infinity, false]
  const sign = () =>
    alone(() => {
      signedAt = timing.now()
      return signer.sign(secondsOf(signedAt))
    })
  const running: Running = { ...options, alone, sign, took: ring, idleSince: () => signedAt }
  const follow = (signal: AbortSignal): Promise<void> => run(running, signal).finally(() => ((ended = true), ring()))
  const caughtUp = async (position: number): Promise<void> => {
    for (let change = next(); sequencer.position() < position; change = next()) {
      if (ended) throw new EvidenceError('stopped', `The follower ended before position ${position}.`)
      await change
    }
  }
  return { follow, sign, caughtUp }
}

interface Running extends LogToFollow {
  readonly alone: <Answer>(work: () => Promise<Answer>) => Promise<Answer>
  readonly sign: () => Promise<string>
  /** Tells that an event was taken into the tree. */
  readonly took: () => void
  /** When the last checkpoint was signed. */
  readonly idleSince: () => number
}

async function run(running: Running, signal: AbortSignal): Promise<void> {
  const broken = new AbortController()
  const both = AbortSignal.any([signal, broken.signal])
  const end = (error: unknown) => (broken.abort(), Promise.reject(error as Error))
  await settledAll([takeEvents(running, both).catch(end), signOnTime(running, both).catch(end)])
  if (unsigned(running) > 0) await running.sign()
}

const unsigned = ({ tree, signer }: LogToFollow): number => tree.size() - (signer.last()?.size ?? 0)

async function takeEvents(running: Running, signal: AbortSignal): Promise<void> {
  const { log, tree, sequencer, schedule, alone, sign, took } = running
  for await (const event of log.subscribe(sequencer.position(), signal)) {
    sequencer.take(event)
    took()
    if (unsigned(running) >= schedule.events) await sign()
    else if (tree.waiting() > mostWaiting) await alone(tree.write)
  }
}

async function signOnTime(running: Running, signal: AbortSignal): Promise<void> {
  const { timing, schedule, sign, idleSince } = running
  while (!signal.aborted) {
    if (unsigned(running) > 0 || timing.now() - idleSince() >= schedule.idleMilliseconds) await sign()
    await timing.wait(schedule.milliseconds, signal)
  }
}

/** Waits for all of them, then rejects with the first that failed. */
async function settledAll(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((each) => each.status === 'rejected')
  if (failed) throw failed.reason as Error
}

/** Lets one piece of work begin when the one before has ended, however it ended. */
function oneAfterTheOther() {
  let before: Promise<unknown> = Promise.resolve()
  return <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = before.then(work, work)
    before = answer.catch(() => undefined)
    return answer
  }
}
