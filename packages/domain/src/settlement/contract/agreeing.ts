import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import { once, same, without, type Context, type Decision, type Refusal } from '@dutybook/modelling'
import type { ContractCommand } from './commands.js'
import type { ContractEvent } from './events.js'
import { lastDayOf } from './price-on.js'
import { refused, type ContractRefusal } from './refusals.js'
import type { Amendment, Contract, KnownContract } from './state.js'
import type { ElementPrice } from './values.js'

type ContractDecision = Decision<ContractEvent, ContractRefusal>
type Agreed<Stage> = Either<Refusal<ContractRefusal>, Stage>
type Decide<Type extends ContractCommand['type']> = (
  context: Context,
  contract: Contract,
  data: Extract<ContractCommand, { type: Type }>['data'],
) => ContractDecision

const happened = (event: ContractEvent): ContractDecision => right([event])

const known = (contract: Contract): Agreed<KnownContract> => (contract.status === 'none' ? refused('NO_CONTRACT') : right(contract))

/** Signed, and not terminated since. */
const standing = (contract: Contract): Agreed<KnownContract> =>
  pipe(
    known(contract),
    flatMap((it) => {
      if (!it.signature) return refused('NOT_SIGNED')
      return it.termination ? refused('CONTRACT_TERMINATED') : right(it)
    }),
  )

/** One price for each unit of an element, so that it is never a question which one holds. */
function pricedOnce(prices: readonly ElementPrice[] = []): Agreed<readonly ElementPrice[]> {
  const twice = prices.find(
    (each, index) => prices.findIndex(({ element, unit }) => element === each.element && unit === each.unit) < index,
  )
  return twice ? refused('PRICE_NAMED_TWICE', { element: twice.element, unit: twice.unit }, '/prices') : right(prices)
}

/** A draft is never replaced: another draft is another contract, so that what was offered to be signed stays on record. */
export const draftContract: Decide<'DraftContract'> = ({ actor }, contract, data) => {
  const before = contract.status === 'none' ? undefined : contract.draft
  return once({ known: before, asked: data, taken: () => refused('CONTRACT_EXISTS') }, () =>
    pipe(
      pricedOnce(data.prices),
      flatMap(() => happened({ type: 'ContractDrafted', data: { ...data, draftedBy: actor.person } })),
    ),
  )
}

/** The term begins on the day of the signature at the earliest: a price never holds for days before it was agreed. */
export const sign: Decide<'SignContract'> = ({ occurredOn }, contract, data) =>
  pipe(
    known(contract),
    flatMap(({ signature, draft: { term } }) => {
      if (signature) return same(without(signature, 'signedOn'), data) ? right([]) : refused('ALREADY_SIGNED')
      if (term.from < occurredOn) return refused('RETROACTIVE_PRICE', { agreedOn: occurredOn, from: term.from })
      return happened({ type: 'ContractSigned', data: { ...data, signedOn: occurredOn } })
    }),
  )

export const amend: Decide<'AmendContract'> = ({ occurredOn }, contract, data) => {
  const made = contract.status === 'none' ? [] : contract.amendments
  const before = made.find(({ amendment }) => amendment === data.amendment)
  return once({ known: before, asked: data, taken: () => refused('AMENDMENT_EXISTS', { amendment: data.amendment }) }, () =>
    pipe(
      standing(contract),
      flatMap((it) => amendable(it, data)),
      flatMap(() => pricedOnce(data.prices)),
      flatMap(() =>
        data.from < occurredOn
          ? refused('RETROACTIVE_PRICE', { agreedOn: occurredOn, from: data.from }, '/from')
          : happened({ type: 'ContractAmended', data }),
      ),
    ),
  )
}

/** It changes something, from a day of the term on, and the term only to a later day: to end a contract early is a termination. */
function amendable(contract: KnownContract, { from, prices, lastDay }: Amendment): Agreed<KnownContract> {
  const present = lastDayOf(contract)
  if (!prices && lastDay === undefined) return refused('NOTHING_AMENDED')
  if (lastDay !== undefined && lastDay <= present) return refused('TERM_NOT_EXTENDED', { lastDay: present }, '/lastDay')
  return within(contract, from, '/from')
}

function within(contract: KnownContract, day: Amendment['from'], at: string): Agreed<KnownContract> {
  const { from } = contract.draft.term
  const to = lastDayOf(contract)
  return from <= day && day <= to ? right(contract) : refused('OUTSIDE_TERM', { day, from, to }, at)
}

/** Terms that ran are not undone: the last day is not before the day of the act. */
export const terminate: Decide<'TerminateContract'> = ({ occurredOn }, contract, data) => {
  if (contract.status === 'known' && contract.termination && same(contract.termination, data)) return right([])
  const { lastDay } = data
  return pipe(
    standing(contract),
    flatMap((it) => within(it, lastDay, '/lastDay')),
    flatMap(() =>
      lastDay < occurredOn
        ? refused('RETROACTIVE_TERMINATION', { lastDay, terminatedOn: occurredOn }, '/lastDay')
        : happened({ type: 'ContractTerminated', data }),
    ),
  )
}
