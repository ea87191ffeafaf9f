import { begun, shortHelp, usualHelp } from './beginnings.js'
import { confirm, deny, end, grant, stopGrant, type CasePlot } from './case.js'
import { askToClose, lapse, remindOfConfirmation } from './follow-ups.js'
import { give } from './help.js'
import { exactly } from '../step.js'

// The police or the prosecutor confirms too late, or not at all.

/** Nobody confirms in time. The bed is given to the last day, and the worker closes the case when the program asks for it. */
export const neverConfirmed: CasePlot = (it) => [
  ...begun(it, shortHelp),
  ...give(it, shortHelp, 2),
  remindOfConfirmation(it, 10),
  exactly(stopGrant(it, 4, 'a3')),
  lapse(it, 1),
  askToClose(it, 'provisionalLapsed'),
  end(it, it.chance.between(1, 4), 'notConfirmedInTime'),
]

/** The same, and another element is asked for on the day after the last: too late. */
export const askedTooLate: CasePlot = (it) => [
  ...begun(it, [...shortHelp, { element: 'E8' }]),
  ...give(it, shortHelp, 2),
  remindOfConfirmation(it, 10),
  exactly(stopGrant(it, 4, 'a3')),
  lapse(it, 1),
  askToClose(it, 'provisionalLapsed'),
  grant(it, 0, { grant: 'a4', element: 'E8' }, 'PROVISIONAL_EXPIRED'),
  end(it, 2, 'notConfirmedInTime'),
]

/** Nobody confirms, and nobody closes the case for weeks. */
export const leftLying: CasePlot = (it) => [
  ...begun(it, shortHelp),
  ...give(it, shortHelp, 2),
  remindOfConfirmation(it, 10),
  exactly(stopGrant(it, 4, 'a3')),
  lapse(it, 1),
  askToClose(it, 'provisionalLapsed'),
  end(it, 24, 'notConfirmedInTime'),
]

/** The confirmation comes after the fourteen days: from then on there is help again. */
export const confirmedLate: CasePlot = (it) => {
  const help = usualHelp(it, 120)
  return [
    ...begun(it, help),
    ...give(it, [{ element: 'E3' }], 2),
    remindOfConfirmation(it, 10),
    exactly(stopGrant(it, 4, 'a2')),
    lapse(it, 1),
    askToClose(it, 'provisionalLapsed'),
    confirm(it, it.chance.between(2, 6), 'prosecutor'),
    ...give(it, help, 3),
    end(it, 1, 'needEnded'),
  ]
}

/** The police find no crime. */
export const disproved: CasePlot = (it) => [
  ...begun(it, shortHelp),
  ...give(it, shortHelp, 2),
  deny(it, it.chance.between(4, 8)),
  askToClose(it, 'notConfirmed'),
  stopGrant(it, 0, 'a3'),
  end(it, it.chance.between(0, 2), 'notConfirmedInTime'),
]
