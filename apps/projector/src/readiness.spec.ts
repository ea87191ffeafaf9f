import { inMemoryEventStore, StoreError, type ViewProgress } from '@dutybook/event-store'
import type { Instant } from '@dutybook/modelling'
import { metricsText } from './metrics.js'
import { readinessOf } from './readiness.js'
import type { Vitals } from './vitals.js'

const recordedAt = '2025-03-12T08:00:00.000Z'
const metadata = {
  recordedAt,
  occurredOn: '2025-03-12',
  actor: { person: 'person-0001', position: 'serviceManager', actingAs: 'serviceManager' },
  duty: '3.5',
  policyVersion: 'law',
  access: { class: 'public' },
  commandDigest: '0'.repeat(64),
  commandId: 'c0000000-0000-8000-8000-000000000000',
  correlationId: 'c0000000-0000-8000-8000-000000000000',
  causationId: 'c0000000-0000-8000-8000-000000000000',
}

/** A log of five events, a view that has as many of them as told, and a clock one minute after they were recorded. */
async function vitalsAt(checkpoint: number, over: Partial<ViewProgress> = {}, text = JSON.stringify(metadata)): Promise<Vitals> {
  const eventStore = inMemoryEventStore()
  const event = (n: number) => ({ id: `e000000${n}-0000-8000-8000-000000000000`, type: 'T', schemaVersion: 1, data: '{}', metadata: text })
  await eventStore.append('thing-1', [1, 2, 3, 4, 5].map(event), { expected: 'noStream' })
  const view: ViewProgress = { view: 'register', version: 1, checkpoint, status: 'following', leads: true, ...over }
  return { eventStore, follower: { progress: () => [view] }, clock: () => '2025-03-12T08:01:00.000Z' as Instant }
}

describe('The projector is', () => {
  it('ready when its views have the log', async () => {
    expect(await readinessOf(await vitalsAt(5), 0)).toMatchObject({ status: 'ready', head: 5, views: [{ behind: 0, secondsBehind: 0 }] })
  })

  it.each([
    [2, 'notReady'],
    [3, 'ready'],
  ])('with a view that lacks three events, and a limit of %d, %s', async (limit, status) => {
    expect(await readinessOf(await vitalsAt(2), limit)).toMatchObject({ status, views: [{ behind: 3 }] })
  })

  it('not ready when a view has stopped, and tells where', async () => {
    const obstacle = { position: 3, stream: 'thing-1', why: 'unknown' }
    const readiness = await readinessOf(await vitalsAt(2, { status: 'stopped', leads: false, obstacle }), 1000)
    expect(readiness).toMatchObject({ status: 'notReady', problem: 'dead letter at position 3' })
    expect(readiness.deadLetters).toEqual([{ ...obstacle, views: ['register'] }])
  })

  it('not ready when the store does not answer', async () => {
    const { eventStore, ...rest } = await vitalsAt(5)
    const broken = { ...eventStore, head: () => Promise.reject(new StoreError('unreachable', 'gone')) }
    expect(await readinessOf({ ...rest, eventStore: broken }, 0)).toEqual({ status: 'notReady', problem: 'store unreachable' })
  })

  it('ready with a view that a newer version has replaced', async () => {
    expect(await readinessOf(await vitalsAt(0, { status: 'retired' }), 0)).toMatchObject({ status: 'ready', views: [] })
  })
})

describe('The metrics', () => {
  it('say how far a view is behind, in events and in seconds, and who leads it', async () => {
    const { text } = await metricsText(await vitalsAt(2))
    for (const line of [
      'dutybook_log_head 5',
      'dutybook_view_checkpoint{view="register"} 2',
      'dutybook_view_lag_events{view="register"} 3',
      'dutybook_view_lag_seconds{view="register"} 60',
      'dutybook_view_leads{view="register"} 1',
      'dutybook_dead_letters 0',
    ])
      expect(text.split('\n')).toContain(line)
  })

  it('leave out the seconds where the event does not say when it was recorded', async () => {
    const { text } = await metricsText(await vitalsAt(2, {}, '{}'))
    expect(text).not.toContain('dutybook_view_lag_seconds{')
  })
})
