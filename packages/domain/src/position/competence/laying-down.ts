import { flatMap, pipe, right } from '@dutybook/fp'
import { keeping, once, type Context, type Decision, type LocalDate, type Rule } from '@dutybook/modelling'
import type { CompetenceEvent } from './events.js'
import { refused, type CompetenceRefusal } from './refusals.js'
import { competenceOn, type Competences } from './state.js'

/** A competence that is to be given or taken away on a day. */
interface LayingDown {
  readonly competences: Competences
  readonly event: CompetenceEvent
  readonly day: LocalDate
}
type LayingDownRule = Rule<LayingDown, CompetenceRefusal>

/** One line for a position and a day; a later day changes it. */
export function layDown({ occurredOn: day }: Context, competences: Competences, event: CompetenceEvent) {
  const { position, from } = event.data
  const before = competences.find(({ asked }) => asked.position === position && asked.from === from)
  const known = before && { given: before.given, ...before.asked }
  const asked = { given: event.type === 'CompetenceGiven', ...event.data }
  const taken = (): Decision<CompetenceEvent, CompetenceRefusal> => refused('COMPETENCE_EXISTS', { position, from })
  return once<CompetenceEvent, CompetenceRefusal>({ known, asked, taken }, () =>
    pipe(
      acceptable({ competences, event, day }),
      flatMap(() => right([event])),
    ),
  )
}

/** The head of the agency decides on all that is the agency's. */
const limited: LayingDownRule = (it) =>
  it.event.data.position === 'directorGeneral' ? refused('DIRECTOR_GENERAL_UNLIMITED', {}, '/position') : right(it)

/** Otherwise what was decided beyond the limit would come within it afterwards [P]. */
const notBackwards: LayingDownRule = (it) => {
  const { from } = it.event.data
  return from < it.day ? refused('RETROACTIVE_COMPETENCE', { day: it.day, from }, '/from') : right(it)
}

const somethingToTake: LayingDownRule = (it) => {
  const { type, data } = it.event
  if (type === 'CompetenceGiven' || competenceOn(it.competences, data.position, data.from)?.given) return right(it)
  return refused('NO_COMPETENCE', { position: data.position, from: data.from })
}

const acceptable = keeping<LayingDown, CompetenceRefusal>(limited, notBackwards, somethingToTake)
