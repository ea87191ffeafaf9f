import { post } from '@dutybook/domain'
import { isRight } from '@dutybook/fp'
import { step, type RecordedEvent } from '@dutybook/modelling'
import { whoCouldAct, type ActingRow } from '@dutybook/oversight'
import type { Audit } from '../audit.js'
import type { Run } from '../command.js'
import type { Column } from '../output/results.js'
import { actsIn, type Act } from '../reading/acts.js'
import { wholeLog } from '../reading/entries.js'
import { eventColumns, eventRow, unreadableRow } from '../reading/shown-event.js'
import type { SubstitutionOptions } from './options.js'

type Acting = ReadonlyMap<string, ActingRow>

const rowOf = (act: Act, keys: readonly string[]) => ({ ...eventRow(act.event), substitutions: keys, approval: act.kind === 'approval' })

const columns: readonly Column<Partial<ReturnType<typeof rowOf>>>[] = [
  {
    label: { et: 'Asendus', en: 'Substitution' },
    of: ({ substitutions }) => (substitutions?.length === 0 ? '–' : substitutions?.join(', ')),
  },
  { label: { et: 'Kinnitamine', en: 'Approval' }, of: ({ approval }) => (approval === true ? '✓' : '') },
  ...eventColumns,
]

/**
 * An act in another's position belongs to every substitution that covered its day, position and duty, as known at the end of what is read.
 * One that belongs to none, and that no appointment covers either, is a finding: nobody had given the right to it.
 */
export const run: Run<SubstitutionOptions> = async (audit) => {
  const acting = await actingIn(audit)
  const give = audit.results(columns)
  const { substitution, approvals = false } = audit.options
  let found = 0
  for await (const act of actsIn(audit)) {
    if ('unreadable' in act) {
      await give(unreadableRow(act.unreadable))
      continue
    }
    const { actor } = act.event.metadata
    if (actor.actingAs === actor.position || holds(acting, 'own', act.event).length > 0) continue
    const keys = holds(acting, 'substitute', act.event)
    found += Number(keys.length === 0)
    const isWanted = substitution === undefined ? true : keys.includes(substitution)
    if (isWanted && (!approvals || act.kind === 'approval')) await give(rowOf(act, keys))
  }
  return found > 0 ? 'findings' : 'clean'
}

/** What cannot be read here is met again, and shown, when the acts are read. */
async function actingIn(audit: Audit): Promise<Acting> {
  const rows = new Map<string, unknown>()
  for await (const entry of wholeLog(audit, [post.category])) if (isRight(entry)) step(whoCouldAct, rows, entry.right)
  return rows as Map<string, ActingRow>
}

/** The appointments or substitutions by which the actor held the position acted as, on that day and for that line. */
const holds = (acting: Acting, how: ActingRow['how'], { metadata }: RecordedEvent): readonly string[] =>
  [...acting]
    .filter(
      ([, row]) =>
        row.how === how &&
        row.person === metadata.actor.person &&
        row.position === metadata.actor.actingAs &&
        row.from <= metadata.occurredOn &&
        (row.to === undefined || metadata.occurredOn <= row.to) &&
        (row.scope?.includes(metadata.duty) ?? true),
    )
    .map(([key]) => key)
