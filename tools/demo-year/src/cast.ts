import type { Actor, Position } from '@dutybook/modelling'
import type { Chance } from './chance.js'

/** Who takes part. They are references that stand for nobody. */
export interface Cast {
  readonly manager: Actor
  readonly adviser: Actor
  readonly quality: Actor
  readonly official: Actor
  readonly otherOfficial: Actor
  readonly control: Actor
  readonly director: Actor
  readonly timer: Actor
}

export function cast(chance: Chance): Cast {
  const actor = (position: Position): Actor => ({
    person: chance.reference('person') as Actor['person'],
    position,
    actingAs: position,
  })
  return {
    manager: actor('serviceManager'),
    adviser: actor('adviser'),
    quality: actor('qualityUnit'),
    official: actor('authorisedOfficial'),
    otherOfficial: actor('authorisedOfficial'),
    control: actor('internalControl'),
    director: actor('directorGeneral'),
    timer: actor('system'),
  }
}

/** The same person standing in for another position. */
export const standingInAs = (actor: Actor, position: Position): Actor => ({ ...actor, actingAs: position })
