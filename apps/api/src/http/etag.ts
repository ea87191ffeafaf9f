import { left, right, type Either } from '@dutybook/fp'
import type { CommandInput } from '@dutybook/event-store'
import type { Label } from '@dutybook/modelling'
import type { IncomingHttpHeaders } from 'node:http'
import { problem, type Problem } from '../problems/problem.js'

/** The strong entity tag of a stream at a revision. */
export const etagOf = (revision: number): string => `"${revision}"`

const oneTag = /^"(0|[1-9][0-9]{0,8})"$/u

/** What must stand before a command is decided. */
type Expected = Pick<CommandInput, 'expectedRevision' | 'mustExist'>

/**
 * By `If-Match` the revision that the sender has seen, or with `*` any, so that there must be an event (RFC 9110, 13.1.1); by
 * `If-None-Match: *` -1, nothing yet. Empty when neither is there.
 */
export function expectedBy(headers: IncomingHttpHeaders): Either<Problem, Expected> {
  const [match, noneMatch] = [headers['if-match']?.trim(), headers['if-none-match']?.trim()]
  if (noneMatch !== undefined) return noneMatch === '*' && match === undefined ? right({ expectedRevision: -1 }) : malformed('If-None-Match', nothingYet)
  if (match === undefined) return right({})
  if (match === '*') return right({ mustExist: true })
  const revision = oneTag.exec(match)?.[1]
  return revision === undefined ? malformed('If-Match', oneRevision) : right({ expectedRevision: Number(revision) })
}

const oneRevision: Label = { et: 'üks redaktsioon jutumärkides, näiteks "4", või *', en: 'one revision in quotes, such as "4", or *' }
const nothingYet: Label = { et: 'käsu juures ainult * ja ilma päiseta If-Match', en: 'with a command only *, and no If-Match beside it' }

const malformed = (header: string, texts: Label): Either<Problem, never> =>
  left(problem('INVALID_HEADER', { errors: [{ header, rule: 'pattern', texts }] }))

/** Whether a reader has this revision already. Weak comparison, as for readers it should be; any proxy may have made a tag weak. */
export const isKnown = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined && ifNoneMatch.split(',').some((each) => ['*', tag, `W/${tag}`].includes(each.trim()))
