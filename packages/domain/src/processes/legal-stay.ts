import {
  called,
  Cause,
  causeOf,
  flag,
  list,
  LocalDate,
  optional,
  processManager,
  record,
  type FollowUp,
  type RecordedEvent,
  type TypeOf,
} from '@dutybook/modelling'
import { publicInterestPermit } from '../law/episode-policies.js'
import { reflection } from '../law/service-policies.js'
import { OpenClosingTask, RemindOfReflectionEnd } from '../service/episode/commands.js'
import { serviceEpisode } from '../service/episode/decider.js'
import type { EpisodeEvent } from '../service/episode/episode-event.js'
import { earlier, lastDayOfStays } from '../service/episode/standing.js'
import {
  ClosingTaskOpened,
  PublicInterestPermitRecorded,
  ReflectionEndDue,
  ReflectionPeriodRecorded,
  ReflectionPeriodRevoked,
} from '../service/episode/stay-events.js'
import { asks, reacting } from './reacting.js'

const day = (et: string, en: string) => called(LocalDate, et, en)

const Stay = record(
  'StayRow',
  { et: 'Seaduslik viibimine', en: 'Legal stay' },
  {
    from: day('Algus', 'From'),
    to: day('Viimane päev', 'Last day'),
    isReflection: flag('IsReflection', { et: 'Järelemõtlemisaeg', en: 'Reflection period' }),
    cause: Cause,
  },
)
type Stay = TypeOf<typeof Stay>

const LegalStayRow = record(
  'LegalStayRow',
  { et: 'Seadusliku viibimise lõpp', en: 'End of the legal stay' },
  {
    stays: list(Stay, { et: 'Viibimised', en: 'Stays' }, { max: 100 }),
    told: list(LocalDate, { et: 'Teada antud lõpud', en: 'Ends that were told' }, { max: 100 }),
    firstTold: optional(record('FirstTold', { et: 'Esimene teade', en: 'First told' }, { on: LocalDate, cause: Cause })),
    taskOn: optional(day('Ülesanne avatud', 'Task opened on')),
    overOn: optional(day('Teenus läbi', 'Service over on')),
  },
)
type Row = TypeOf<typeof LegalStayRow>

const by = (on: LocalDate | undefined, limit: LocalDate): boolean => on !== undefined && on <= limit

/** The ends of stay on which a decision is still to be asked for: each that is the last day of all stays begun by then. */
const endsToTell = ({ stays, told, overOn }: Row): readonly Stay[] =>
  stays.filter(({ to }, index) => {
    const isFirst = stays.findIndex((each) => each.to === to) === index
    return isFirst && lastDayOfStays(stays, to) === to && !told.includes(to) && !by(overOn, to)
  })

const owesTask = ({ firstTold, taskOn, overOn }: Row): Row['firstTold'] =>
  firstTold && taskOn === undefined && !by(overOn, firstTold.on) ? firstTold : undefined

function followUps(row: Row, id: string): readonly FollowUp[] {
  const of = (type: string, on: LocalDate, cause: Cause, data: object = {}) =>
    asks(serviceEpisode, id, { type, data }, { due: { on }, cause })
  const task = owesTask(row)
  return [
    ...endsToTell(row).map(({ to, cause }) => of('RemindOfReflectionEnd', to, cause)),
    ...(task ? [of('OpenClosingTask', task.on, task.cause, { cause: 'legalStayOver' })] : []),
  ]
}

const opened = (stay: Stay): Row => ({ stays: [stay], told: [] })
const also = ({ stays }: Row, stay: Stay) => ({ stays: [...stays, stay] })
const reflectionOf = (event: RecordedEvent<Extract<EpisodeEvent, { readonly type: 'ReflectionPeriodRecorded' }>>): Stay => ({
  from: event.data.toldOn,
  to: event.data.endsOn,
  isReflection: true,
  cause: causeOf(event),
})
const permitOf = (event: RecordedEvent<Extract<EpisodeEvent, { readonly type: 'PublicInterestPermitRecorded' }>>): Stay => ({
  from: event.data.validFrom,
  to: event.data.validUntil,
  isReflection: false,
  cause: causeOf(event),
})

const shortened = (stays: readonly Stay[], revokedOn: LocalDate, cause: Cause): readonly Stay[] =>
  stays.map((each) => (each.isReflection ? { ...each, to: earlier(each.to, revokedOn), cause } : each))

/** On the last day of legal stay the agency decides on the ending (OAS § 24 lg 5); a revocation brings that day forward (VMS §§ 203–208). */
export const legalStay = processManager<Row, EpisodeEvent>({
  name: 'legalStay',
  version: 1,
  label: { et: 'Seadusliku viibimise lõpud', en: 'Ends of the legal stay' },
  duty: serviceEpisode.duty,
  row: LegalStayRow,
  sources: [serviceEpisode],
  keys: (_, id) => [id],
  fold: {
    opens: {
      ReflectionPeriodRecorded: (event) => opened(reflectionOf(event)),
      PublicInterestPermitRecorded: (event) => opened(permitOf(event)),
    },
    changes: {
      ReflectionPeriodRecorded: (row, event) => also(row, reflectionOf(event)),
      PublicInterestPermitRecorded: (row, event) => also(row, permitOf(event)),
      ReflectionPeriodRevoked: ({ stays }, event) => ({ stays: shortened(stays, event.data.revokedOn, causeOf(event)) }),
      ReflectionEndDue: ({ told, firstTold }, event) => ({
        told: [...told, event.data.endsOn],
        firstTold: firstTold ?? { on: event.metadata.occurredOn, cause: causeOf(event) },
      }),
      ClosingTaskOpened: (_, { data, metadata }) => (data.cause === 'legalStayOver' ? { taskOn: metadata.occurredOn } : {}),
      ServiceEnded: (_, { data }) => ({ overOn: data.endedOn }),
      ServiceRefused: (_, { data }) => ({ overOn: data.refusedOn }),
    },
  },
  isOver: (row) => row.overOn !== undefined && endsToTell(row).length === 0 && owesTask(row) === undefined,
  followUps: (row, _, id) => followUps(row, id),
  reactions: [
    reacting(serviceEpisode, {
      triggers: [ReflectionPeriodRecorded, ReflectionPeriodRevoked, PublicInterestPermitRecorded],
      command: RemindOfReflectionEnd,
      event: ReflectionEndDue,
      when: {
        et: 'seadusliku viibimise viimasel päeval; lõpetamisel kohe',
        en: 'on the last day of legal stay; at once when it is revoked',
      },
      policies: [reflection, publicInterestPermit],
      tells: ['adviser'],
    }),
    reacting(serviceEpisode, {
      triggers: [ReflectionEndDue],
      command: OpenClosingTask,
      event: ClosingTaskOpened,
      when: { et: 'samal päeval', en: 'on the same day' },
      policies: [],
      tells: ['adviser', 'serviceManager'],
    }),
  ],
})
