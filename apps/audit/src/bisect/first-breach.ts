import { isLeft, isRight } from '@dutybook/fp'
import { decideWithKernelRules, type RecordedEvent } from '@dutybook/modelling'
import { UsageFault, type Audit } from '../audit.js'
import type { Outcome } from '../exit-codes.js'
import { meaningsOf } from '../explain/meanings.js'
import type { Column } from '../output/results.js'
import { deciderOf, makes, momentsOf, stateIn, type States } from '../reading/deciding-again.js'
import { wholeLog } from '../reading/entries.js'
import { eventColumns, eventRow, unreadableRow } from '../reading/shown-event.js'
import type { BisectOptions } from './options.js'

/** With what each command that the event repeats would have been refused; a command that makes other events is named without. */
interface Refused {
  readonly command: string
  readonly code?: string
}

const rowOf = (rule: string, event: RecordedEvent, refused: readonly Refused[]) => ({ rule, ...eventRow(event), refused })

const columns: readonly Column<Partial<ReturnType<typeof rowOf>>>[] = [
  { label: { et: 'Reegel', en: 'Rule' }, of: ({ rule }) => rule },
  ...eventColumns,
  {
    label: { et: 'Käsk ja keeldumine', en: 'Command and refusal' },
    of: ({ refused }) => refused?.map(({ command, code }) => `${command}: ${code ?? '–'}`).join(', '),
  },
]

/**
 * Reads on until an event breaks the rule. What stands behind an event that cannot be read cannot be judged, so the search ends there:
 * that event is shown and the run ends as it does for one.
 */
export async function firstBreach(audit: Audit<BisectOptions>, rule: string): Promise<Outcome> {
  const judge = judgeOf(rule)
  const give = audit.results(columns)
  const states = new Map<string, unknown>()
  const revisions = new Map<string, number>()
  for await (const entry of wholeLog(audit)) {
    if (isLeft(entry)) {
      await give({ ...(rule === 'readable' ? { rule } : {}), ...unreadableRow(entry.left) })
      return 'findings'
    }
    const event = entry.right
    const refused = event.position > audit.options.from ? judge(event, { states, revisions }) : undefined
    if (refused) {
      await give(rowOf(rule, event, refused))
      return 'findings'
    }
    remember(event, states, revisions)
  }
  audit.note({ et: 'Ükski sündmus reeglit ei riku.', en: 'No event breaks the rule.' })
  return 'clean'
}

/** All that stood before an event. */
interface Before {
  readonly states: States
  readonly revisions: ReadonlyMap<string, number>
}

/** Undefined where the event keeps the rule. */
type Judge = (event: RecordedEvent, before: Before) => readonly Refused[] | undefined

function judgeOf(rule: string): Judge {
  if (rule === 'readable') return () => undefined
  if (rule === 'revision') return ({ stream, revision }, { revisions }) => (revision === (revisions.get(stream) ?? -1) + 1 ? undefined : [])
  if (rule === 'explained') return unexplained
  if (meaningsOf(rule).some(({ kind }) => kind === 'refusal')) {
    return (event, before) => {
      const refused = unexplained(event, before)
      return refused?.some(({ code }) => code === rule) === true ? refused : undefined
    }
  }
  throw new UsageFault({
    et: `Reeglit „${rule}” ei ole: on readable, explained, revision, logged ja keeldumiste koodid (explain).`,
    en: `There is no rule “${rule}”: there are readable, explained, revision, logged and the codes of refusals (explain).`,
  })
}

/** Undefined when a command, decided again on what stood before, makes this very event; otherwise why each that comes into question does not. */
function unexplained(event: RecordedEvent, { states }: Before): readonly Refused[] | undefined {
  const decider = deciderOf(event)
  if (!decider) return undefined
  const refused: Refused[] = []
  for (const { codec, command, state, context } of momentsOf(decider, event, states)) {
    const decision = decideWithKernelRules(decider, context, state, command)
    if (makes(decision, event)) return undefined
    refused.push({ command: codec.type, ...(isRight(decision) ? {} : { code: decision.left.code }) })
  }
  return refused
}

function remember(event: RecordedEvent, states: Map<string, unknown>, revisions: Map<string, number>): void {
  const decider = deciderOf(event)
  if (decider) states.set(event.stream, decider.evolve(stateIn(states, decider, event.stream), event))
  revisions.set(event.stream, event.revision)
}
