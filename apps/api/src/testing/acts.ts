import type { ToldSample } from '@dutybook/domain/testing'
import { demoPeople } from '@dutybook/demo-year'
import type { Message } from '@dutybook/modelling'
import assert from 'node:assert/strict'
import { stepOf } from '../http/route.js'
import type { Reply, TestServer } from './test-server.js'

/** Who, to which instance (`service-episode/episode-1`), on which day, which command, with which data. */
export type Act = readonly [actor: string, to: string, day: string, type: string, data?: object]

/** Gives the command of an act. */
export const give = ({ post }: Pick<TestServer, 'post'>, [actor, to, occurredOn, type, data = {}]: Act): Promise<Reply> =>
  post(`/v1/${to}`, { type, occurredOn, data }, { actor })

/** Gives commands that are all to be accepted, one after the other. */
export async function giveAll(server: Pick<TestServer, 'post'>, acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    const { status, body } = await give(server, act)
    assert.ok(status === 201 || status === 200, `${act[3]} to ${act[1]} on ${act[2]}: ${JSON.stringify(body)}`)
  }
}

/** The commands of a sample of the domain, up to and without the first of a type. What the program gives itself is left out. */
export function actsOf<C extends Message, E extends Message>(sample: ToldSample<C, E>, before?: C['type']): readonly Act[] {
  const { decider, id, steps } = sample
  const end = steps.findIndex(([, , { type }]) => type === before)
  const told = end < 0 ? steps : steps.slice(0, end)
  const byPeople = told.filter(([, { position }]) => position !== 'system')
  return byPeople.map(([day, actor, { type, data }]) => [headerOf(actor), `${stepOf(decider.category)}/${id}`, day, type, data as object])
}

/** The acts by their days; those of one day stay in their order. */
export const byDay = (...acts: readonly Act[]): readonly Act[] => acts.toSorted(([, , one], [, , other]) => one.localeCompare(other))

function headerOf({
  person,
  position,
  actingAs,
}: {
  readonly person: string
  readonly position: string
  readonly actingAs: string
}): string {
  const known = demoPeople.find((each) => each.person === person)
  assert.ok(known, `${person} does not take part in the demo`)
  return position === actingAs ? known.name : `${known.name} as ${actingAs}`
}
