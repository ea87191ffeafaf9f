import { begun, firstHelp, shortHelp, usualHelp } from './beginnings.js'
import { act, assess, confirm, end, grant, insure, object, refer, refuse, suspect, suspectAs, type CasePlot } from './case.js'
import { elementsOf, give, type Help } from './help.js'
import { written } from '../step.js'

/** The usual way: a suspicion, confirmed within the fourteen days, help until it is no longer needed. */
export const confirmedInTime: CasePlot = (it) => {
  const help = usualHelp(it)
  return [...begun(it, help), confirm(it, it.chance.between(3, 8)), ...give(it, help, 2), end(it, it.chance.between(0, 3), 'needEnded')]
}

/** As long as the story lasts. */
export const stillHelped: CasePlot = (it) => {
  const help = [{ element: 'E3' }, { element: 'E5', days: it.chance.between(40, 75) }, { element: 'E4', from: 3 }] as const
  return [...begun(it, help), confirm(it, it.chance.between(3, 8)), ...give(it, help, 2)]
}

/** Found by the police in their proceedings, so that nothing has to be suspected any more. */
export const foundByPolice: CasePlot = (it) => {
  const help = usualHelp(it, 210)
  return [
    refer(it),
    confirm(it, it.chance.between(0, 2), it.chance.pick(['police', 'prosecutor'])),
    assess(it, it.chance.between(0, 3), elementsOf(help)),
    ...give(it, help),
    end(it, it.chance.between(0, 4), 'needEnded'),
  ]
}

/** An association suspects it, which opens nothing; the agency then records a suspicion of its own. */
export const suspectedByOthers: CasePlot = (it) => {
  const help = usualHelp(it, 110)
  return [
    refer(it),
    ...firstHelp(it),
    suspectAs(it, 0, 'ngo', 'NOT_ENTITLED_SUSPECTING_BODY'),
    assess(it, 1, elementsOf(help)),
    ...suspect(it, 0),
    confirm(it, it.chance.between(4, 8)),
    ...give(it, help, 2),
    end(it, 2, 'needEnded'),
  ]
}

/** They do not want their data to be used; what was being given ends, and what is asked for afterwards is refused. */
export const objected: CasePlot = (it) => [
  ...begun(it, shortHelp),
  ...give(it, shortHelp, 2),
  object(it, it.chance.between(3, 8)),
  grant(it, 1, { grant: 'a4', element: 'E4' }, 'PROCESSING_OBJECTED'),
  end(it, 1, 'objectedToProcessing'),
]

export const declined: CasePlot = (it) => {
  const help = [{ element: 'E3' }, { element: 'E5', days: 12 }] as const
  return [...begun(it, help), confirm(it, 6), ...give(it, help, 2), end(it, it.chance.between(2, 20), 'personDeclined')]
}

/** No service: there are no signs of trafficking, or another service helps. */
export const notForThisService: CasePlot = (it) => [
  refer(it),
  ...(it.chance.inHundred(50) ? firstHelp(it) : []),
  assess(it, it.chance.between(1, 3), []),
  refuse(it, it.chance.between(0, 3), it.chance.pick(['notTrafficking', 'otherService', 'personDeclined', 'noEntitledSuspicion'])),
]

/** A bed is asked for before anybody has assessed the need, and the status is told to the agency two weeks late. */
export const inAHurry: CasePlot = (it) => {
  const help = usualHelp(it, 90)
  return [
    refer(it),
    ...suspect(it, 0),
    grant(it, 0, { grant: 'a1', element: 'E5' }, 'GRANT_BEFORE_ASSESSMENT'),
    assess(it, 0, elementsOf(help)),
    written(9)(confirm(it, 5)),
    ...give(it, help, 2),
    end(it, 1, 'needEnded'),
  ]
}

/** Somebody with health insurance: the agency pays only what the insurance does not. */
export const insured: CasePlot = (it) => {
  const help: readonly Help[] = [
    { element: 'E3', days: 60 },
    { element: 'E7', from: 1, days: 25, healthCost: 'uncoveredPart' },
  ]
  return [
    ...begun(it, help),
    confirm(it, 5),
    insure(it, 0, 'insured'),
    grant(it, 0, { grant: 'a9', element: 'E7', healthCost: 'whole' }, 'INSURED_PART_NOT_PAID'),
    ...give(it, help, 2),
    end(it, 1, 'needEnded'),
  ]
}

/** What is found out later changes the codes: a second form of exploitation. */
export const codedAnew: CasePlot = (it) => {
  const help = usualHelp(it, 150)
  const { person, case: known } = it.profile
  const forms = [...known.forms, 'otherUnpleasantDuty' as const]
  return [
    ...begun(it, help),
    confirm(it, 7),
    act(it, 9, { type: 'ChangeEpisodeCodes', data: { person, case: { ...known, forms } } }),
    ...give(it, help, 2),
    end(it, 2, 'needEnded'),
  ]
}
