import { flatMap, pipe } from '@dutybook/fp'
import type { Instant } from '@dutybook/modelling'
import { gapAlert } from '../../law/service-policies.js'
import { gapOf, happened, named, nothingNew, type Decide } from './provision.js'
import { refused } from './refusals.js'

const millisecondsPerHour = 3_600_000

const hoursAfter = (moment: Instant, hours: number): Instant =>
  new Date(Date.parse(moment) + hours * millisecondsPerHour).toISOString() as Instant

/** Told to the manager, and to whoever stands in for them, as soon as the gap is known (domain model §4.9). */
export const alertOfGap: Decide<'AlertOfGap'> = (context, state, { data }) =>
  pipe(
    gapOf(context, state, data.gap),
    flatMap(({ found, arrangement }) => {
      if (found.resolveBy !== undefined) return nothingNew
      const { elements, hours } = context.law.valueOn(gapAlert, context.occurredOn).value
      if (!elements.includes(arrangement.element)) return refused('GAP_NOT_TOLD')
      if (data.knownAt > context.now) return refused('GAP_KNOWN_LATER', { knownAt: data.knownAt }, '/knownAt')
      const resolveBy = hoursAfter(data.knownAt, hours)
      return happened({ type: 'ServiceElementGapAlerted', data: { ...data, ...named(arrangement), resolveBy } })
    }),
  )

/** To the superior, when the hours are over. Whether it was resolved by then is known to whoever asks: by the hours of the log. */
export const escalateGap: Decide<'EscalateGap'> = (context, state, { data }) =>
  pipe(
    gapOf(context, state, data.gap),
    flatMap(({ found: { resolveBy, escalated }, arrangement }) => {
      if (escalated) return nothingNew
      if (resolveBy === undefined) return refused('GAP_NOT_ALERTED', { gap: data.gap })
      if (context.now < resolveBy) return refused('GAP_NOT_DUE', { resolveBy })
      return happened({ type: 'ServiceElementGapEscalated', data: { ...data, ...named(arrangement), resolveBy } })
    }),
  )
