import type { Chance } from '../chance.js'
import type { Provider } from '../providers.js'
import type { Step } from '../step.js'

/** Where a plot plays: one proceeding at one provider. */
export interface Scene {
  readonly chance: Chance
  readonly provider: Provider
  /** Number of the file in the document register, from which every document takes its own: `25-007`. */
  readonly file: string
  /** The next document of the file, as the document register would call it. */
  readonly document: () => string
}

export type Plot = (scene: Scene) => readonly Step[]
