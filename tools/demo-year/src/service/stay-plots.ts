import { plusDays } from '@dutybook/modelling'
import { act, assess, confirm, end, insure, refer, stopGrant, type Case, type CasePlot } from './case.js'
import { elementsOf, give, type Help } from './help.js'
import { exactly, type Step } from '../step.js'

// Foreigners with a reflection period, which the prosecutor decides and of which the police tell the agency the last day.

const reflect = (it: Case, after: number, days: number, refusedWith?: string): Step =>
  act(
    it,
    after,
    (on) => ({ type: 'RecordReflectionPeriod', data: { toldOn: on, endsOn: plusDays(on, days) } }),
    refusedWith === undefined ? {} : { refusedWith },
  )

const help: readonly Help[] = [{ element: 'E3' }, { element: 'E5' }, { element: 'E6' }, { element: 'E10' }]
const grants = ['a1', 'a2', 'a3', 'a4']

const arrived = (it: Case): readonly Step[] => [
  refer(it),
  confirm(it, it.chance.between(0, 2), 'prosecutor'),
  assess(it, it.chance.between(0, 2), elementsOf([...help, { element: 'E7' }])),
  insure(it, 0, 'notInsured'),
]

/** Forty-five days are given; on the twentieth the person leaves Estonia. */
export const leavesOnDayTwenty: CasePlot = (it) => [
  ...arrived(it),
  reflect(it, 0, 45),
  ...give(it, help),
  exactly(end(it, 20, 'leftEstonia')),
]

/** To its last day: the program asks for a decision, and the agency decides on the ending that day. */
export const toItsLastDay: CasePlot = (it) => {
  const days = it.chance.between(30, 60)
  return [
    ...arrived(it),
    reflect(it, 0, days),
    ...give(it, help),
    ...grants.map((each, index) => exactly(stopGrant(it, index === 0 ? days : 0, each))),
    exactly(end(it, 0, 'noLegalBasis')),
  ]
}

/** Sixty-five days are written down by mistake, which the law does not know; then the prosecutor asks for a permit of a year. */
export const withPermit: CasePlot = (it) => [
  ...arrived(it),
  reflect(it, 0, 65, 'REFLECTION_OUTSIDE_LIMITS'),
  reflect(it, 0, 56),
  ...give(it, help),
  act(it, 40, (on) => ({ type: 'RecordPublicInterestPermit', data: { validFrom: on, validUntil: plusDays(on, 360) } })),
  ...['a4', 'a3', 'a2'].map((each) => stopGrant(it, 12, each)),
  ...give(it, [{ element: 'E7', days: 20, healthCost: 'whole' }], 5),
]

/** The person is in touch with the suspect again, and the prosecutor ends the period. */
export const revoked: CasePlot = (it) => [
  ...arrived(it),
  reflect(it, 0, 60),
  ...give(it, help),
  act(it, 18, { type: 'RevokeReflectionPeriod', data: { ground: 'renewedContact' } }),
  end(it, 0, 'noLegalBasis'),
]
