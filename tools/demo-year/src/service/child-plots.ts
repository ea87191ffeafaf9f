import { act, assess, confirm, end, protect, refer, suspect, type Case, type CasePlot } from './case.js'
import { elementsOf, give, type Help } from './help.js'
import { firstHelp, usualHelp } from './beginnings.js'
import type { Step } from '../step.js'

const forAChild: readonly Help[] = [
  { element: 'E3', days: 130 },
  { element: 'E4', from: 1, days: 110 },
  { element: 'E8', from: 7, days: 100 },
]

/** A sexually abused child gets the service together with the measures of Child Protection Act § 29¹ (OAS § 25). */
function forTheAbused(it: Case): readonly Step[] {
  const { forms, means } = it.profile.case
  return forms.includes('sexual') || means.includes('sexualAbuse') ? [protect(it, 0, 'sexualAbuseMeasures')] : []
}

/** A notice of the police: first it is found out what the local government has done, then the need is assessed on the path of a child. */
export const child: CasePlot = (it) => [
  refer(it),
  protect(it, 0, 'localGovernmentAsked'),
  assess(it, 1, elementsOf(forAChild), { path: 'child' }),
  confirm(it, it.chance.between(0, 3)),
  ...forTheAbused(it),
  ...give(it, forAChild),
  end(it, 2, it.chance.pick(['needEnded', 'transferred'])),
]

/** Alone and from abroad: in substitute care, which takes the place of the shelter, and then child protection goes on alone. */
export const unaccompaniedChild: CasePlot = (it) => [
  refer(it),
  protect(it, 0, 'localGovernmentAsked'),
  protect(it, 0, 'unaccompaniedMinor'),
  protect(it, 1, 'substituteCare'),
  ...forTheAbused(it),
  assess(it, 0, elementsOf(forAChild), { path: 'child' }),
  confirm(it, 2, 'prosecutor'),
  ...give(it, forAChild),
  end(it, 1, 'transferred'),
]

/** Nobody knows the age and there is reason to think of a minor: so treated, until it is established that they are not. */
export const unknownAge: CasePlot = (it) => {
  const help = usualHelp(it, 100)
  return [
    refer(it),
    ...firstHelp(it),
    assess(it, 0, elementsOf(help), { refusedWith: 'ADULT_PATH_FOR_MINOR' }),
    assess(it, 1, ['E3', 'E4'], { path: 'child' }),
    ...suspect(it, 0),
    act(it, 6, { type: 'EstablishAge', data: { ageGroup: '18-24' } }),
    assess(it, 0, elementsOf(help), { assessment: 'h2' }),
    confirm(it, 3),
    ...give(it, help, 2),
    end(it, 1, 'needEnded'),
  ]
}
