import { flatMap, pipe, right } from '@dutybook/fp'
import { keeping, once, type Context, type Decision, type LocalDate, type PersonRef, type Rule } from '@dutybook/modelling'
import type { QualificationCommand } from './commands.js'
import type { QualificationEvent } from './events.js'
import { refused, type QualificationRefusal } from './refusals.js'
import type { Content, QualificationFile } from './state.js'

export type QualificationDecision = Decision<QualificationEvent, QualificationRefusal>

type DataOf<Type extends QualificationCommand['type']> = Extract<QualificationCommand, { type: Type }>['data']

/** A proof that is handed in on a day to a file. */
interface Handing {
  readonly file: QualificationFile
  readonly content: Content
  readonly day: LocalDate
}
type HandingRule = Rule<Handing, QualificationRefusal>

/** One file is of one person. */
export const open = ({ person }: QualificationFile, data: DataOf<'OpenQualificationFile'>): QualificationDecision =>
  once({ known: person && { person }, asked: data, taken: () => refused('FILE_OF_ANOTHER') }, () =>
    right([{ type: 'QualificationFileOpened', data }]),
  )

/** Adds a proof to the file once. The event says who has seen it. */
export function handIn({ occurredOn: day }: Context, file: QualificationFile, content: Content, event: QualificationEvent) {
  const known = file.proofs.find((each) => each.content.proof === content.proof)?.content
  const { proof } = content
  return once<QualificationEvent, QualificationRefusal>({ known, asked: content, taken: () => refused('PROOF_EXISTS', { proof }) }, () =>
    pipe(
      acceptable({ file, content, day }),
      flatMap(() => right([event])),
    ),
  )
}

export const verifiedBy = ({ actor }: Context): { readonly verifiedBy: PersonRef } => ({ verifiedBy: actor.person })

const fileOpened: HandingRule = (it) => (it.file.person === undefined ? refused('FILE_NOT_OPENED') : right(it))

/** Work that is still to come, and the answer of a register on a day to come, prove nothing. */
const hasBeen: HandingRule = (it) => {
  const pointer = (['checkedOn', 'from', 'to'] as const).find((field) => it.day < (dayIn(it.content, field) ?? it.day))
  return pointer === undefined ? right(it) : refused('NOT_YET_PAST', { day: dayIn(it.content, pointer) ?? it.day }, `/${pointer}`)
}

const dayIn = (content: Content, field: 'checkedOn' | 'from' | 'to'): LocalDate | undefined =>
  (content as Partial<Record<typeof field, LocalDate>>)[field]

const endsAfterStart: HandingRule = (it) => {
  if (it.content.kind !== 'experience') return right(it)
  const { from, to = from } = it.content
  return to < from ? refused('ENDS_BEFORE_START', { from, to }, '/to') : right(it)
}

const acceptable = keeping<Handing, QualificationRefusal>(fileOpened, endsAfterStart, hasBeen)

/** A proof that turned out not to be one no longer counts; what was decided by it stands. */
export function withdraw(file: QualificationFile, data: DataOf<'WithdrawProof'>): QualificationDecision {
  const { proof } = data
  const known = file.proofs.find((each) => each.content.proof === proof)
  if (!known) return refused('UNKNOWN_PROOF', { proof })
  const before = known.withdrawnFor === undefined ? undefined : { proof, reason: known.withdrawnFor }
  return once({ known: before, asked: data, taken: () => refused('ALREADY_WITHDRAWN', { proof }) }, () =>
    right([{ type: 'ProofWithdrawn', data }]),
  )
}
