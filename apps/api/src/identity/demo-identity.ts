import { actorOf, demoPeople } from '@dutybook/demo-year'
import { isLeft, left, right, type Either } from '@dutybook/fp'
import { Position, type Actor } from '@dutybook/modelling'
import { problem, type Problem } from '../problems/problem.js'
import type { Identity } from './identity.js'

const header = 'X-Dutybook-Actor'
const form = /^([a-z0-9-]{1,40})(?: as ([A-Za-z]{1,40}))?$/u

/**
 * Believes the header `X-Dutybook-Actor`, so it is for invented data on one machine only. Reading without the header is reading as the
 * analyst of the ministry, who is outside the agency and sees what is public.
 */
export const demoIdentity: Identity = {
  name: 'demo',
  trustedOn: 'loopback',
  identify: (headers, purpose) => {
    const said = headers[header.toLowerCase()]
    if (typeof said === 'string') return identified(said.trim())
    return purpose === 'reading' ? identified('analyst') : unknown()
  },
}

function identified(said: string): Either<Problem, Actor> {
  const [, name = '', position] = form.exec(said) ?? []
  const actor = demoPeople.find((each) => each.name === name)
  if (!actor) return unknown()
  if (position === undefined) return right(actorOf(actor))
  const decoded = Position.decode(position)
  // No person stands in for the program itself.
  return isLeft(decoded) || decoded.right === 'system' ? unknown() : right(actorOf(actor, decoded.right))
}

const unknown = (): Either<Problem, never> =>
  left(
    problem('UNKNOWN_ACTOR', {
      facts: { actors: demoPeople.map(({ name }) => name).join(', ') },
      errors: [{ header, rule: 'choice', texts: { et: 'näidisisik', en: 'a demo actor' } }],
      headers: { 'WWW-Authenticate': `Dutybook-Demo header="${header}"` },
    }),
  )
