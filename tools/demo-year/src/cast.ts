import type { Actor, PersonRef } from '@dutybook/modelling'
import { actorOf, demoPeople } from './people.js'

function named(name: string): Actor {
  const found = demoPeople.find((each) => each.name === name)
  if (!found) throw new Error(`Nobody in the demo is called ${name}.`)
  return actorOf(found)
}

/** Who takes part in the year: the same whatever its number, so that whoever looks at the demo can go on in their place. */
export const cast = {
  manager: named('manager'),
  head: named('head'),
  departmentHead: named('head-of-department'),
  adviser: named('adviser'),
  quality: named('quality'),
  official: named('official'),
  otherOfficial: named('official-2'),
  control: named('internal-control'),
  director: named('director'),
  finance: named('finance'),
  analyst: named('analyst'),
  timer: { person: 'person-timer1' as PersonRef, position: 'system', actingAs: 'system' },
} satisfies Readonly<Record<string, Actor>>

export type Role = keyof typeof cast
