import type { RecordedEvent } from '@dutybook/modelling'
import type { FeedbackWaveEvent } from '@dutybook/domain'

/** What counts once under its key, in a cell, on a day. */
interface Counted {
  readonly cell: string
  readonly on: string
  readonly n: number
}
type Once = Map<string, Counted>

function put(into: Once, key: string, counted: Counted): void {
  if (!into.has(key)) into.set(key, counted)
}

function readAll(log: readonly RecordedEvent[]) {
  const [forms, answers, asked]: [Once, Once, Once] = [new Map(), new Map(), new Map()]
  for (const each of log) {
    if (!each.stream.startsWith('feedbackWave-')) continue
    const wave = each.stream.slice(13)
    const event = each as unknown as FeedbackWaveEvent
    if (event.type === 'FeedbackRecorded') {
      const { response, channel, group, receivedOn: on } = event.data
      put(forms, `${wave} ${response}`, { cell: `${channel} ${group}`, on, n: 1 })
      for (const { question, answer } of event.data.answers)
        put(answers, `${wave} ${response} ${question}`, { cell: `${answer} ${channel} ${question}`, on, n: 1 })
    }
    if (event.type === 'FeedbackAnalysed')
      for (const { channel, people } of event.data.asked)
        put(asked, `${wave} ${channel}`, { cell: channel, on: event.data.analysedOn, n: people })
  }
  return { forms, answers, asked }
}

/** The counts of feedback once more, in plain loops over the events: every cell by its name, nothing for 0. */
export function recountFeedback(log: readonly RecordedEvent[], from: string, to: string): Readonly<Record<string, number>> {
  const { forms, answers, asked } = readAll(log)
  const counts: Record<string, number> = {}
  const add = ({ cell, on, n }: Counted, name: string): void => {
    if (from <= on && on <= to) counts[`${name} ${cell}`] = (counts[`${name} ${cell}`] ?? 0) + n
  }
  for (const each of forms.values()) add(each, 'feedbackResponses: responses')
  for (const each of answers.values()) add(each, 'feedbackSatisfaction:')
  for (const [place, of] of asked) {
    add(of, 'feedbackResponseRates: asked')
    const [wave, channel] = place.split(' ') as [string, string]
    for (const [form, { cell }] of forms)
      if (form.startsWith(`${wave} `) && cell.startsWith(`${channel} `)) add({ ...of, n: 1 }, 'feedbackResponseRates: answered')
  }
  return counts
}
