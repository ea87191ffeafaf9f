import type { AnyProcessManager } from '@dutybook/modelling'
import { bell } from './bell.js'
import { StoreError } from './event-store.js'
import { follow } from './follow.js'
import type { ViewProgress } from './follow-progress.js'
import { nothingInMemory } from './process-pass.js'
import type { ProcessesOptions } from './process-options.js'
import type { ProcessProgress } from './process-progress.js'
import { together } from './together.js'
import { listen, progressOf, work, type Worker, type Workshop } from './process-worker.js'

/** Process managers at work. */
export interface Processes {
  readonly progress: () => readonly ProcessProgress[]
  /**
   * Settles when every follow-up that is due now has been given, also those that others led to; one that is stuck is not waited for.
   * Rejects when a process has stopped at an event that it cannot take (`damaged`), or when the processes end (`closed`).
   */
  readonly settled: () => Promise<void>
  /** Settles when they have ended by their signal; rejects when a store under them is broken. */
  readonly done: Promise<void>
}

const newWorker = (process: AnyProcessManager): Worker => ({
  process,
  memory: nothingInMemory(),
  quiet: { call: -1, head: -1 },
  ended: false,
  retired: false,
})

/**
 * Keeps the rows of process managers up to date with the log, and gives what they ask for when it is due: at news in the log, and when
 * the next moment has come. A follow-up has one id for ever and holds for its legal day, so that a crash between any two steps, two
 * programs at once, or a month without any lead to the same events. One that is refused or fails is given again, and holds up no other.
 */
export function runProcesses(options: ProcessesOptions): Processes {
  const broken = new AbortController()
  const signal = AbortSignal.any([options.signal, broken.signal])
  const news = bell()
  const follower = follow({ ...options, views: options.processes, signal, onProgress: atChangeOfLead(news.ring) })
  const workers = options.processes.map(newWorker)
  const shop: Workshop = { ...options, signal, follower, workers, calls: 0, seen: 0, news, rest: bell() }
  const run = async () => {
    await together([follower.done, listen(shop), ...workers.map((each) => work(shop, each))], (error) => broken.abort(error))
  }
  const end = () => {
    workers.forEach((each) => (each.ended = true))
    shop.rest.ring()
  }
  return { progress: () => workers.map((each) => progressOf(shop, each)), settled: () => settled(shop), done: run().finally(end) }
}

/** Who comes to lead has follow-ups to give, though nothing is new in the log. */
function atChangeOfLead(ring: () => void): (progress: ViewProgress) => void {
  const leading = new Map<string, boolean>()
  return ({ view, leads }) => {
    if (leading.get(view) === leads) return
    leading.set(view, leads)
    ring()
  }
}

/** Asks every worker for a pass, until all have seen the whole log and have nothing to do. */
async function settled(shop: Workshop): Promise<void> {
  const { eventStore, workers, news, rest } = shop
  for (;;) {
    const call = (shop.calls += 1)
    news.ring()
    const isBusy = ({ quiet, ended }: Worker) => !ended && quiet.call < call
    for (let change = rest.next(); workers.some(isBusy); change = rest.next()) await change
    const gone = workers.filter(({ ended }) => ended).map((each) => progressOf(shop, each))
    const lost = gone.find(({ status }) => status !== 'retired')
    if (lost) throw endOf(lost)
    const head = await eventStore.head()
    if (workers.every(({ quiet, ended }) => ended || quiet.head >= head)) return
  }
}

const endOf = ({ process, obstacle }: ProcessProgress): StoreError =>
  obstacle
    ? new StoreError('damaged', `The process ${process} stopped: ${obstacle.why}`)
    : new StoreError('closed', `The processes ended before ${process} had settled.`)
