import { called, Cause, causeOf, flag, Instant, optional, processManager, record, type FollowUp, type TypeOf } from '@dutybook/modelling'
import { gapAlert } from '../law/service-policies.js'
import { AlertOfGap, EscalateGap } from '../service/element/commands.js'
import { serviceElement } from '../service/element/decider.js'
import {
  GapId,
  ServiceElementGapAlerted,
  ServiceElementGapEscalated,
  ServiceElementGapReported,
  ServiceElementId,
  type ElementEvent,
} from '../service/element/events.js'
import { ServiceElementCode } from '../vocabulary.js'
import { asks, reacting } from './reacting.js'

const moment = (et: string, en: string) => called(Instant, et, en)

const GapRow = record(
  'GapRow',
  { et: 'Katkestus', en: 'Gap' },
  {
    arrangement: ServiceElementId,
    gap: GapId,
    element: ServiceElementCode,
    knownAt: moment('Teada alates', 'Known at'),
    cause: Cause,
    resolveBy: optional(moment('Lahendada enne', 'To be resolved by')),
    resolvedAt: optional(moment('Lahendatud', 'Resolved at')),
    escalated: optional(flag('Escalated', { et: 'Vahetu juhi ees', en: 'Escalated' })),
  },
)
type Row = TypeOf<typeof GapRow>

const resolved = ({ resolvedAt }: Row, at: Instant) => ({ resolvedAt: resolvedAt ?? at })

const isResolvedInTime = ({ resolveBy, resolvedAt }: Row): boolean =>
  resolveBy !== undefined && resolvedAt !== undefined && resolvedAt <= resolveBy

/**
 * A gap of an element of first need is told at once, and to the superior when nobody has covered or ended it within hours. Hours run
 * from what was known: from the record, not from the day of the gap. A gap of another element is told by nobody and its row stays.
 */
export const elementGaps = processManager<Row, ElementEvent>({
  name: 'elementGaps',
  version: 1,
  label: { et: 'Teenuse osade katkestused', en: 'Gaps of service elements' },
  duty: serviceElement.duty,
  row: GapRow,
  sources: [serviceElement],
  keys: ({ data }, id) => ('gap' in data ? [`${id}/${data.gap}`] : []),
  fold: {
    opens: {
      ServiceElementGapReported: (event, key) => ({
        arrangement: key.slice(0, key.indexOf('/')) as Row['arrangement'],
        gap: event.data.gap,
        element: event.data.element,
        knownAt: event.metadata.recordedAt,
        cause: causeOf(event),
      }),
    },
    changes: {
      StandInCoverArranged: (row, { metadata }) => resolved(row, metadata.recordedAt),
      ServiceElementGapRestored: (row, { metadata }) => resolved(row, metadata.recordedAt),
      ServiceElementGapAlerted: (_, event) => ({ resolveBy: event.data.resolveBy, cause: causeOf(event) }),
      ServiceElementGapEscalated: () => ({ escalated: true }),
    },
  },
  isOver: (row) => row.escalated === true || isResolvedInTime(row),
  followUps: ({ arrangement, gap, element, knownAt, cause, resolveBy }, { law, calendar }): readonly FollowUp[] => {
    const isTold = law.valueOn(gapAlert, calendar.dayOf(knownAt)).value.elements.includes(element)
    if (!isTold) return []
    return resolveBy === undefined
      ? [asks(serviceElement, arrangement, { type: 'AlertOfGap', data: { gap, knownAt } }, { due: { at: knownAt }, cause })]
      : [asks(serviceElement, arrangement, { type: 'EscalateGap', data: { gap } }, { due: { at: resolveBy }, cause })]
  },
  reactions: [
    reacting(serviceElement, {
      triggers: [ServiceElementGapReported],
      command: AlertOfGap,
      event: ServiceElementGapAlerted,
      when: { et: 'kohe, kui katkestus on kirja pandud', en: 'at once when the gap is recorded' },
      policies: [gapAlert],
      tells: ['serviceManager'],
    }),
    reacting(serviceElement, {
      triggers: [ServiceElementGapAlerted],
      command: EscalateGap,
      event: ServiceElementGapEscalated,
      when: { et: 'kui tunnid on möödas ega ole asendajat ega taastamist', en: 'when the hours are over without cover or restoration' },
      policies: [gapAlert],
      tells: ['headOfDivision'],
    }),
  ],
})
