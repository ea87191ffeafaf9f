/** Lets any number of readers wait for the next change without looking at the clock. */
export interface Bell {
  readonly ring: () => void
  /** Settles at the first ring after this call; take it before you look at what may change. */
  readonly next: () => Promise<void>
}

export function bell(): Bell {
  let ringing: PromiseWithResolvers<void> = Promise.withResolvers()
  return {
    next: () => ringing.promise,
    ring: () => {
      const rung = ringing
      ringing = Promise.withResolvers()
      rung.resolve()
    },
  }
}
