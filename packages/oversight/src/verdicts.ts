import { verdictOnFeedback } from './feedback/verdict-3-4-c.js'
import { verdictOnService } from './service/verdict-3-1.js'
import { verdictOnSettlement } from './settlement/verdict-3-4-a.js'
import { verdictOnReleases } from './releases/verdict-3-4-b.js'
import type { VerdictDefinition } from './verdict-definition.js'
import { verdictOnOversight } from './verdict-3-5.js'

/** The verdicts on the expected results of the job description, by number. */
export const verdicts: readonly VerdictDefinition[] = [
  verdictOnService,
  verdictOnSettlement,
  verdictOnReleases,
  verdictOnFeedback,
  verdictOnOversight,
]
