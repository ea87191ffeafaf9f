import type { AnyView } from '@dutybook/modelling'
import { problem, type Problem } from '../problems/problem.js'
import { viewsBehind } from './rows.js'
import type { Sources } from './sources.js'

/** In milliseconds: how long a reader who wants to see their own writing waits for the view. */
const longestWait = 5_000

/** Waits until views include the log up to a position. */
export async function waitForViews(
  sources: Sources,
  views: readonly AnyView[],
  position: number | undefined,
): Promise<Problem | undefined> {
  if (position === undefined || leastOf(sources, views) >= position) return undefined
  const head = await sources.eventStore.head()
  if (position > head) return notYet(head)
  await Promise.race([sources.follower.caughtUp(position).catch(() => undefined), passed(longestWait)])
  const checkpoint = leastOf(sources, views)
  return checkpoint >= position ? undefined : viewsBehind(checkpoint, position)
}

/** The place in the log that all of these views include. */
const leastOf = (sources: Sources, views: readonly AnyView[]): number => Math.min(...views.map((view) => checkpointOf(sources, view)))

const checkpointOf = ({ follower }: Sources, { name, version }: AnyView): number =>
  follower.progress().find((each) => each.view === name && each.version === version)?.checkpoint ?? 0

const passed = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

const notYet = (head: number): Problem =>
  problem('INVALID_QUERY', {
    errors: [
      {
        parameter: 'minPosition',
        rule: 'range',
        texts: { et: `koht, mis on logis olemas, kuni ${head}`, en: `a position that the log has, up to ${head}` },
      },
    ],
  })
