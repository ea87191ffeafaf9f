import type { Need, PersonRef } from '@dutybook/modelling'
import { oversightSubject } from '../subject/decider.js'
import type { ProceedingCommand } from './commands.js'
import { preceptOf } from './enforcement.js'
import type { Proceeding } from './state.js'

const subjectOf = (provider: string | undefined): readonly Need[] =>
  provider === undefined ? [] : [{ decider: oversightSubject, id: provider }]

/** What the provider provides, and who negotiated its contract, is asked of the provider's own stream. */
export function neededFor({ proposal }: Proceeding, command: ProceedingCommand): readonly Need[] {
  if (command.type === 'ProposeOversight') return subjectOf(command.data.provider)
  const inspects = ['InitiateOversight', 'CarryOutVisit', 'CarryOutFollowUpCheck'].includes(command.type)
  return inspects ? subjectOf(proposal?.provider) : []
}

/**
 * Whose own case it is: the proposal's, for whoever made it; the precept's, for whoever issued it.
 * Neither may be reviewed by its author, whatever position they act from (domain model §4, "Substitution rule").
 */
export function authorsOf(state: Proceeding, command: ProceedingCommand): readonly PersonRef[] {
  if (command.type === 'ConcurWithOversight' || command.type === 'DeclineOversight') return present(state.proposedBy)
  const reviews = command.type === 'UpholdPrecept' || command.type === 'AnnulPrecept' || command.type === 'SuspendEnforcement'
  return reviews ? present(preceptOf(state, command.data.precept)?.issuedBy) : []
}

const present = (person: PersonRef | undefined): readonly PersonRef[] => (person === undefined ? [] : [person])
