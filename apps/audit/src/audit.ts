import type { Label, Language } from '@dutybook/modelling'
import type { Outcome } from './exit-codes.js'
import type { CommonOptions } from './asked.js'
import type { Results } from './output/results.js'
import type { Progress } from './output/progress.js'
import type { Source } from './source/source.js'

/** All that the work of a command has at hand. */
export interface Audit<Options = object> {
  readonly args: readonly string[]
  readonly options: Options & CommonOptions
  readonly language: Language
  /** What is read; asking for it in a command without sources is a fault of the program and throws. */
  readonly source: Source
  /** Begins a table of rows, in the form that was asked for. */
  readonly results: Results
  /** A word to whoever sits there: on stderr, and only on a terminal. */
  readonly note: (text: Label) => void
  /** Why a run is not whole: on stderr, also where nobody sits. */
  readonly warn: (text: Label) => void
  readonly progress: Progress
  /** Remembers something grave that was met on the way; the run ends with the gravest. */
  readonly met: (outcome: Outcome) => void
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
}

/** The run was ended from outside before its work was done. */
export class Interrupted extends Error {}

/** What was asked for cannot be asked so; the text is for whoever typed it. */
export class UsageFault extends Error {
  constructor(readonly text: Label) {
    super(text.en)
    this.name = 'UsageFault'
  }
}
