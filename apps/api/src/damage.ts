import { StoreError } from '@dutybook/event-store'

/** Remembers the first damage that any work on the store met. A damaged store may still answer other questions, so asking it again is not enough. */
export interface DamageWatch {
  /** The same work; whether it broke on damage is remembered. */
  readonly watched: <Asked extends readonly unknown[], Answer>(
    work: (...asked: Asked) => Promise<Answer>,
  ) => (...asked: Asked) => Promise<Answer>
  readonly found: () => StoreError | undefined
}

export function damageWatch(): DamageWatch {
  let first: StoreError | undefined
  return {
    watched:
      (work) =>
      async (...asked) => {
        try {
          return await work(...asked)
        } catch (error) {
          if (error instanceof StoreError && error.fault === 'damaged') first ??= error
          throw error
        }
      },
    found: () => first,
  }
}
