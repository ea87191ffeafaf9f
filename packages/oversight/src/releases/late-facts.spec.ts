import { project, step, type RecordedEvent } from '@dutybook/modelling'
import { inLogOrder } from '@dutybook/modelling/testing'
import { recordedLog, samples } from '@dutybook/domain/testing'
import { lateFacts, type LateFactsRow } from './late-facts.js'

const closing = recordedLog(samples.juneClosed)
/** Counted facts of June and of other months; none of the program's own. */
const facts = recordedLog(samples.juneInvoice, samples.episodeOfChild)
const dated = (event: RecordedEvent | undefined, occurredOn: '2025-06-30' | '2025-07-01'): RecordedEvent => {
  if (!event) throw new Error('The sample has no such event')
  return { ...event, metadata: { ...event.metadata, occurredOn: occurredOn as RecordedEvent['metadata']['occurredOn'] } }
}
const first = facts.find(({ metadata }) => metadata.actor.position !== 'system')

const june = (log: readonly RecordedEvent[]): LateFactsRow | undefined => project<LateFactsRow>(lateFacts, log).get('2025-06')

describe('the late facts of a closed month', () => {
  it('are those of its days that stand behind its closing in the log', () => {
    const late = dated(first, '2025-06-30')
    expect(june([...closing, late])).toMatchObject({
      month: '2025-06',
      closingEvent: closing.find(({ type }) => type === 'ReportingPeriodClosed')?.id,
      facts: [{ event: late.id, type: late.type, occurredOn: '2025-06-30' }],
    })
    expect(june([late, ...closing])).toMatchObject({ facts: [] })
    expect(june([...closing, dated(first, '2025-07-01')])).toMatchObject({ facts: [] })
  })

  it('are not kept for a month that is open', () => {
    expect(project(lateFacts, inLogOrder([dated(first, '2025-06-30')])).size).toBe(0)
  })

  it('are nothing that the program follows up with', () => {
    const timer = dated(first, '2025-06-30')
    const actor = { person: 'person-system1', position: 'system', actingAs: 'system' }
    expect(june([...closing, { ...timer, metadata: { ...timer.metadata, actor } } as RecordedEvent])).toMatchObject({ facts: [] })
  })

  it('are each there once, also when an event is seen again', () => {
    const late = dated(first, '2025-06-30')
    const rows = new Map(project<LateFactsRow>(lateFacts, [...closing, late]))
    expect(step(lateFacts, rows, late).get('2025-06')?.facts).toHaveLength(1)
  })
})
