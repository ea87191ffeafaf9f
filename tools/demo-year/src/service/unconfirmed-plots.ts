import { begun, shortHelp, usualHelp } from './beginnings.js'
import { confirm, deny, end, grant, stopGrant, type CasePlot } from './case.js'
import { give } from './help.js'
import { exactly } from '../step.js'

// The police or the prosecutor confirms too late, or not at all.

/** Nobody confirms in time. The bed is given to the last day, and the worker closes the case when the program asks for it. */
export const neverConfirmed: CasePlot = (it) => [
  ...begun(it, shortHelp),
  ...give(it, shortHelp, 2),
  exactly(stopGrant(it, 14, 'a3')),
  end(it, it.chance.between(2, 5), 'notConfirmedInTime'),
]

/** The same, and another element is asked for on the day after the last: too late. */
export const askedTooLate: CasePlot = (it) => [
  ...begun(it, [...shortHelp, { element: 'E8' }]),
  ...give(it, shortHelp, 2),
  exactly(stopGrant(it, 14, 'a3')),
  grant(it, 1, { grant: 'a4', element: 'E8' }, 'PROVISIONAL_EXPIRED'),
  end(it, 2, 'notConfirmedInTime'),
]

/** Nobody confirms, and nobody closes the case for weeks. */
export const leftLying: CasePlot = (it) => [
  ...begun(it, shortHelp),
  ...give(it, shortHelp, 2),
  exactly(stopGrant(it, 14, 'a3')),
  end(it, 25, 'notConfirmedInTime'),
]

/** The confirmation comes after the fourteen days: from then on there is help again. */
export const confirmedLate: CasePlot = (it) => {
  const help = usualHelp(it, 120)
  return [
    ...begun(it, help),
    ...give(it, [{ element: 'E3' }], 2),
    exactly(stopGrant(it, 14, 'a2')),
    confirm(it, it.chance.between(3, 7), 'prosecutor'),
    ...give(it, help, 3),
    end(it, 1, 'needEnded'),
  ]
}

/** The police find no crime. */
export const disproved: CasePlot = (it) => [
  ...begun(it, shortHelp),
  ...give(it, shortHelp, 2),
  deny(it, it.chance.between(4, 8)),
  stopGrant(it, 0, 'a3'),
  end(it, it.chance.between(0, 2), 'notConfirmedInTime'),
]
