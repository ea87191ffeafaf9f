import { noRevision, type CommandProblem, type Refused } from '@dutybook/event-store'
import type { AnyDecider, FieldError, Label } from '@dutybook/modelling'
import { bodyFaults, problem, refusalStatus, refusalTitle, type Problem } from '../problems/problem.js'

/** Why a command changed nothing, as the answer to a request. */
export function commandProblem(decider: AnyDecider, why: CommandProblem): Problem {
  switch (why.kind) {
    case 'invalid':
      return invalid(decider, why.errors)
    case 'futureDate':
      return dateProblem('FUTURE_DATE', { today: why.today })
    case 'beforeLaw':
      return dateProblem('BEFORE_FIRST_DAY', { firstDay: why.firstDay })
    case 'refused':
      return refusalProblem(why)
    case 'staleRevision':
      return staleProblem(why)
    case 'conflict':
      return problem('CONCURRENT_CHANGE', { headers: { 'Retry-After': '1' } })
    case 'noSealer':
      return problem('KEYS_UNAVAILABLE', { facts: { fault: 'noSealer' } })
    case 'commandIdReused':
      return problem('COMMAND_ID_REUSED', { facts: { commandId: why.commandId } })
  }
}

type Stale = Extract<CommandProblem, { kind: 'staleRevision' }>

/** Where nothing is recorded there is no revision that a person could be told. */
function staleProblem({ expected, actual }: Stale): Problem {
  const stale = problem('STALE_REVISION', { facts: { expected, actual } })
  return actual === noRevision ? { ...stale, texts: nothingRecorded } : stale
}

const nothingRecorded: Label = {
  et: 'Siin ei ole veel midagi registreeritud. Midagi ei salvestatud.',
  en: 'Nothing is recorded there yet. Nothing was stored.',
}

function invalid(decider: AnyDecider, errors: readonly FieldError[]): Problem {
  const unknownType = errors.some(({ pointer, rule }) => pointer === '/type' && rule === 'choice')
  const types = decider.command.members.map(({ type }) => type).join(', ')
  return unknownType
    ? problem('UNKNOWN_COMMAND_TYPE', { facts: { types }, errors: bodyFaults(errors) })
    : problem('INVALID_COMMAND', { errors: bodyFaults(errors) })
}

function dateProblem(code: 'FUTURE_DATE' | 'BEFORE_FIRST_DAY', facts: Problem['facts']): Problem {
  const { texts } = problem(code, { facts })
  return problem(code, { facts, errors: [{ pointer: '/occurredOn', rule: 'range', texts }] })
}

const refusalProblem = ({ code, ruleKind, text, basis, facts, at, recorded }: Refused): Problem => ({
  code,
  status: refusalStatus[ruleKind],
  title: refusalTitle[ruleKind],
  texts: text,
  legalBasis: basis,
  facts,
  errors: at === undefined ? [] : [{ pointer: `/data${at}`, rule: code, texts: text }],
  headers: {},
  recorded,
})
