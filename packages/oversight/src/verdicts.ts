import { verdictOnFeedback } from './feedback/verdict-3-4-c.js'
import type { VerdictDefinition } from './verdict-definition.js'
import { verdictOnOversight } from './verdict-3-5.js'

/** The verdicts on the expected results of the job description, by number. */
export const verdicts: readonly VerdictDefinition[] = [verdictOnFeedback, verdictOnOversight]
