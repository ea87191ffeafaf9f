import type { DatedAct } from '../act.js'
import type { Chance } from '../chance.js'
import type { Provider } from '../providers.js'
import { serviceAnalyses } from './analyses.js'
import type { PlayedCase } from './cases.js'
import { contacts } from './contacts.js'
import { elements } from './elements.js'
import { initiatives } from './initiatives.js'
import { serviceTasks } from './tasks.js'

/** The service of the year: who provides what, who asked, who was helped, and what was done to make it better. */
export const service = (luck: Chance, providers: readonly Provider[], cases: readonly PlayedCase[]): readonly DatedAct[] => [
  ...elements(providers),
  ...cases.flatMap(({ acts }) => acts),
  ...contacts(luck, cases),
  ...serviceTasks(),
  ...initiatives(),
  ...serviceAnalyses(),
]
