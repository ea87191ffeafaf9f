import type { AnyView } from '@dutybook/modelling'
import { findingFacts } from './finding-facts.js'
import { penaltyFacts } from './penalty-facts.js'
import { preceptPointFacts } from './point-facts.js'
import { oversightProceedingFacts } from './proceeding-facts.js'

/** Every table of facts; each is a table that an analyst may group as they like. */
export const statisticsViews: readonly AnyView[] = [oversightProceedingFacts, findingFacts, preceptPointFacts, penaltyFacts]
