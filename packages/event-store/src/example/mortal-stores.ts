import { StoreError } from '../event-store.js'
import type { Stores } from './following.js'

/** Where a program dies: just before or just after its n-th step on the stores, from 0. */
export interface Death {
  readonly step: number
  readonly side: 'before' | 'after'
}

export interface MortalStores extends Stores {
  readonly isDead: () => boolean
  /** How many steps were taken. */
  readonly steps: () => number
}

type Act<Args extends readonly unknown[], Result> = (...args: Args) => Promise<Result>

interface Life {
  steps: number
  dead: boolean
}

const end = (life: Life): never => {
  life.dead = true
  throw new StoreError('closed', 'The program has died.')
}

const mortal =
  (life: Life, death: Death | undefined) =>
  <Args extends readonly unknown[], Result>(act: Act<Args, Result>): Act<Args, Result> =>
  async (...args) => {
    const step = life.steps++
    if (life.dead || (death?.side === 'before' && step === death.step)) return end(life)
    const result = await act(...args)
    return death?.side === 'after' && step === death.step ? end(life) : result
  }

/** Stores as one program sees them that dies: from then on nothing that it does comes about, and nothing answers it. */
export function mortalStores({ eventStore, viewStore }: Stores, death?: Death): MortalStores {
  const life: Life = { steps: 0, dead: false }
  const of = mortal(life, death)
  const { prepare, load, save, state, rows } = viewStore
  return {
    isDead: () => life.dead,
    steps: () => life.steps,
    eventStore: { ...eventStore, append: of(eventStore.append), head: of(eventStore.head) },
    viewStore: { ...viewStore, prepare: of(prepare), load: of(load), save: of(save), state: of(state), rows: of(rows) },
  }
}
