import { isOfType, type ReleaseEvent } from './release-history.js'

type Out = Extract<ReleaseEvent, { readonly type: 'StatisticsReleased' | 'StatisticsRevised' }>

/** An edition as readers get it: what stands in the event by which it came out, and nothing else. */
export type Publication = Out['data'] & {
  readonly release: string
  readonly cause?: Extract<Out, { type: 'StatisticsRevised' }>['data']['cause']
  readonly reason?: string
}

/** The editions of a release that are out, the oldest first. */
export const publicationsIn = (release: string, history: readonly ReleaseEvent[]): readonly Publication[] =>
  history.filter(isOfType('StatisticsReleased', 'StatisticsRevised')).map(({ data }) => ({ release, ...data }))
