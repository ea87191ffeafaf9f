import type { DatedAct } from '../act.js'
import type { Chance } from '../chance.js'
import { day, daysAfter } from '../days.js'
import type { Provider } from '../providers.js'
import { enact } from '../step.js'
import { story, type Proceeding } from './story.js'

/** All proceedings of the story, each in a file of its own. */
export const proceedings = (luck: Chance, providers: readonly Provider[]): readonly DatedAct[] =>
  story.flatMap((each, index) => played(each, index, luck, providers))

function played(proceeding: Proceeding, index: number, luck: Chance, providers: readonly Provider[]): readonly DatedAct[] {
  const provider = providers[proceeding.provider]
  if (!provider) return []
  const file = `${proceeding.from.slice(2, 4)}-${String(index + 1).padStart(3, '0')}`
  let documents = 0
  const document = (): string => `5.1-3/${file}-${(documents += 1)}`
  const start = daysAfter(day(proceeding.from), luck.between(0, 4))
  return enact(proceeding.plot({ chance: luck, provider, file, document }), start)
}
