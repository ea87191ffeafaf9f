import { bell } from '../bell.js'

/** Time for those who wait for some of it to pass: it passes when it is told to, for all of them. */
export interface SetPause {
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly pass: () => void
}

export function setPause(): SetPause {
  const { next, ring } = bell()
  return {
    pause: async (_, signal) => {
      signal.addEventListener('abort', ring, { once: true })
      if (!signal.aborted) await next()
    },
    pass: ring,
  }
}
