import type { HandleCommand } from '@dutybook/event-store'

/** A command handler that knows what it is still at: also a command whose sender has gone away is finished before the store closes. */
export function running(handle: HandleCommand): { readonly handle: HandleCommand; readonly finished: () => Promise<void> } {
  const underWay = new Set<Promise<unknown>>()
  return {
    handle: (...command) => {
      const answer = handle(...command)
      const settled: Promise<unknown> = answer.then(noMatter, noMatter)
      underWay.add(settled)
      void settled.then(() => underWay.delete(settled))
      return answer
    },
    finished: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

const noMatter = (): void => undefined
