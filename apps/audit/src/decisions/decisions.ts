import type { Run } from '../command.js'
import type { Column } from '../output/results.js'
import { actsIn, type Act } from '../reading/acts.js'
import { basisText } from '../reading/basis-text.js'
import { eventColumns, eventRow, unreadableRow } from '../reading/shown-event.js'
import type { DecisionsOptions } from './options.js'

/**
 * `ownCase`: the one who approved is one of those whose case it was. `noBasis`: the event names no provision. `unexplained`: by the rules no
 * command makes this event of what stood before it, so it cannot be said whether it was an approval.
 */
type Flaw = 'ownCase' | 'noBasis' | 'unexplained'

const rowOf = (act: Act, flaws: readonly Flaw[]) => ({
  ...eventRow(act.event),
  ...(act.kind === 'approval' ? { command: act.command, authors: act.authors } : {}),
  basis: act.event.metadata.legalBasis ?? [],
  flaws,
})

const columns: readonly Column<Partial<ReturnType<typeof rowOf>>>[] = [
  ...eventColumns,
  { label: { et: 'Kelle asi', en: 'Whose case' }, of: ({ authors }) => authors?.join(', ') },
  { label: { et: 'Alus', en: 'Basis' }, of: ({ basis }) => basisText(basis) },
  { label: { et: 'Puudus', en: 'Flaw' }, of: ({ flaws }) => flaws?.join(', ') },
]

export const run: Run<DecisionsOptions> = async (audit) => {
  const give = audit.results(columns)
  let found = 0
  for await (const act of actsIn(audit)) {
    if ('unreadable' in act) {
      await give(unreadableRow(act.unreadable))
      continue
    }
    const flaws = flawsOf(act)
    found += flaws.length
    if (flaws.length > 0 || (audit.options.all === true && act.kind === 'approval')) await give(rowOf(act, flaws))
  }
  return found > 0 ? 'findings' : 'clean'
}

function flawsOf(act: Act): readonly Flaw[] {
  if (act.kind === 'plain') return []
  if (act.kind === 'unexplained') return ['unexplained']
  const { actor, legalBasis = [] } = act.event.metadata
  return [...(act.authors.includes(actor.person) ? (['ownCase'] as const) : []), ...(legalBasis.length === 0 ? (['noBasis'] as const) : [])]
}
