import type { Actor, PersonRef, Position } from './actor.js'

/** Where a matter goes that the actor may not decide: to the next superior; from the top to those who watch over the agency. */
export function nextSuperior(actingAs: Position): Position {
  if (actingAs === 'headOfDepartment') return 'directorGeneral'
  return actingAs === 'directorGeneral' ? 'internalControl' : 'headOfDepartment'
}

/**
 * Nobody approves, accepts, scores or grants in their own case (domain model §4, "Substitution rule"). It looks at the person,
 * not the position: standing in for somebody does not make it another's case. Answers who decides instead, when it is their own.
 */
export const selfApproval = (actor: Actor, authors: readonly PersonRef[]): Position | undefined =>
  authors.includes(actor.person) ? nextSuperior(actor.actingAs) : undefined
