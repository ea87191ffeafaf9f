import { Gauge, Registry } from 'prom-client'
import { read, type Reading, type Vitals } from './vitals.js'

/** Name, meaning and labelled values of a gauge. */
type Measure = readonly [name: string, help: string, values: readonly (readonly [labels: Record<string, string>, value: number])[]]

/** What stands at this moment, in the text format of Prometheus. Rejects as the store does. */
export async function metricsText(vitals: Vitals): Promise<{ readonly contentType: string; readonly text: string }> {
  const register = new Registry()
  for (const [name, help, values] of measures(await read(vitals))) {
    const labelNames = [...new Set(values.flatMap(([labels]) => Object.keys(labels)))]
    const gauge = new Gauge({ name: `dutybook_${name}`, help, labelNames, registers: [register] })
    for (const [labels, value] of values) gauge.set(labels, value)
  }
  return { contentType: register.contentType, text: await register.metrics() }
}

function measures({ head, views, deadLetters, followUps, evidence }: Reading): readonly Measure[] {
  const ofViews = (value: (view: Reading['views'][number]) => number | undefined): Measure[2] =>
    views.flatMap((each) => {
      const measured = value(each)
      return measured === undefined ? [] : [[{ view: each.view }, measured] as const]
    })
  const ofProcesses = (value: (process: Reading['followUps'][number]) => number): Measure[2] =>
    followUps.map((each) => [{ process: each.process }, value(each)] as const)
  return [
    ['log_head', 'Position of the last event', [[{}, head]]],
    [
      'view_checkpoint',
      'Position of the last event that the view includes; its rate is the rate of events',
      ofViews((each) => each.checkpoint),
    ],
    ['view_lag_events', 'Events that the view lacks', ofViews((each) => each.behind)],
    ['view_lag_seconds', 'Since the first event that the view lacks was recorded', ofViews((each) => each.secondsBehind)],
    ['view_leads', '1 where this program leads the view', ofViews(({ leads }) => Number(leads))],
    ['view_stopped', '1 where the view waits before an event that it cannot take', ofViews(({ status }) => Number(status === 'stopped'))],
    ['dead_letters', 'Events that cannot be taken', [[{}, deadLetters.length]]],
    ['follow_ups_stuck', 'Follow-ups that are due and were not taken', ofProcesses(({ stuck }) => stuck.length)],
    ['follow_up_retries', 'How often those that are stuck were given again', ofProcesses(({ stuck }) => retries(stuck))],
    ['evidence_lag_events', 'Events that no checkpoint of the evidence includes', evidence ? [[{}, evidence.behind]] : []],
  ]
}

const retries = (stuck: Reading['followUps'][number]['stuck']): number => stuck.reduce((sum, { attempts }) => sum + attempts - 1, 0)
