import { right } from '@dutybook/fp'
import type { Context, Decision } from '@dutybook/modelling'
import type { FeedbackWaveCommand } from './commands.js'
import type { FeedbackWaveEvent } from './events.js'
import type { FeedbackWave } from './fold.js'
import type { FeedbackWaveRefusal } from './refusals.js'

export type WaveDecision = Decision<FeedbackWaveEvent, FeedbackWaveRefusal>

/** The decision on one kind of command. */
export type Decide<Type extends FeedbackWaveCommand['type']> = (
  context: Context,
  state: FeedbackWave,
  data: Extract<FeedbackWaveCommand, { type: Type }>['data'],
) => WaveDecision

export const happened = (event: FeedbackWaveEvent): WaveDecision => right([event])
export const nothingNew: WaveDecision = right([])
