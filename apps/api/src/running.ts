import type { HandleCommand } from '@dutybook/event-store'

/** Knows which commands are still under way: also one whose sender has gone away is finished before the store closes. */
export interface Running {
  /** The same handler; what it is at is waited for. */
  readonly tracked: (handle: HandleCommand) => HandleCommand
  /** Settles when nothing is under way. */
  readonly finished: () => Promise<void>
}

export function running(): Running {
  const underWay = new Set<Promise<unknown>>()
  const waitFor = (answer: Promise<unknown>): void => {
    const settled: Promise<unknown> = answer.then(noMatter, noMatter)
    underWay.add(settled)
    void settled.then(() => underWay.delete(settled))
  }
  return {
    tracked:
      (handle) =>
      (...command) => {
        const answer = handle(...command)
        waitFor(answer)
        return answer
      },
    finished: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

const noMatter = (): void => undefined
