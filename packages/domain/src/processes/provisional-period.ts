import {
  called,
  Cause,
  causeOf,
  LocalDate,
  optional,
  plusDays,
  processManager,
  record,
  type FollowUp,
  type TypeOf,
} from '@dutybook/modelling'
import { confirmationReminder } from '../law/episode-policies.js'
import { suspectedMaxService } from '../law/service-policies.js'
import { OpenClosingTask, RecordProvisionalLapse, RemindOfConfirmation } from '../service/episode/commands.js'
import { serviceEpisode } from '../service/episode/decider.js'
import type { EpisodeEvent } from '../service/episode/episode-event.js'
import { ProvisionalServiceStarted } from '../service/episode/events.js'
import { earlier } from '../service/episode/standing.js'
import { ClosingTaskOpened, ConfirmationReminderDue, ProvisionalPeriodLapsed } from '../service/episode/stay-events.js'
import { asks, reacting } from './reacting.js'

const day = (et: string, en: string) => called(LocalDate, et, en)

const ProvisionalRow = record(
  'ProvisionalRow',
  { et: 'Teenus kahtluse alusel', en: 'Service on suspicion' },
  {
    startedOn: day('Algus', 'Started on'),
    expiresOn: day('Viimane päev', 'Last day'),
    cause: Cause,
    settledOn: optional(day('Selgus', 'Settled on')),
    overOn: optional(day('Teenus läbi', 'Service over on')),
    remindedOn: optional(day('Meelde tuletatud', 'Reminded on')),
    lapsedOn: optional(day('Läbi saanud', 'Lapsed on')),
    taskOn: optional(day('Ülesanne avatud', 'Task opened on')),
  },
)
type Row = TypeOf<typeof ProvisionalRow>

const settled = ({ settledOn: known }: Row, on: LocalDate) => ({ settledOn: earlier(on, known) })
const over = (row: Row, overOn: LocalDate) => ({ ...settled(row, overOn), overOn })
const by = (on: LocalDate | undefined, limit: LocalDate): boolean => on !== undefined && on <= limit

/**
 * The timers of a service on suspicion (OAS § 24 lg 4): the reminder, the lapse on the day after the last one, and the task to end or
 * confirm. A suspicion that was settled in time asks for nothing more; its row stays, because a late run may still owe the reminder.
 */
export const provisionalPeriod = processManager<Row, EpisodeEvent>({
  name: 'provisionalPeriod',
  version: 1,
  label: { et: 'Kahtluse alusel antud teenuse tähtajad', en: 'Timers of the service on suspicion' },
  duty: serviceEpisode.duty,
  row: ProvisionalRow,
  sources: [serviceEpisode],
  keys: (_, id) => [id],
  fold: {
    opens: {
      ProvisionalServiceStarted: (event) => ({
        startedOn: event.data.startedOn,
        expiresOn: event.data.expiresOn,
        cause: causeOf(event),
      }),
    },
    changes: {
      VictimStatusConfirmed: (row, { data }) => settled(row, data.confirmedOn),
      VictimStatusNotConfirmed: (row, { data }) => settled(row, data.decidedOn),
      ProcessingObjectionRecorded: (row, { data }) => settled(row, data.objectedOn),
      ReflectionPeriodRecorded: (row, { data }) => settled(row, data.toldOn),
      PublicInterestPermitRecorded: (row, { data }) => settled(row, data.validFrom),
      ServiceEnded: (row, { data }) => over(row, data.endedOn),
      ServiceRefused: (row, { data }) => over(row, data.refusedOn),
      ConfirmationReminderDue: (_, { metadata }) => ({ remindedOn: metadata.occurredOn }),
      ProvisionalPeriodLapsed: (_, event) => ({ lapsedOn: event.metadata.occurredOn, cause: causeOf(event) }),
      ClosingTaskOpened: (_, { data, metadata }) => (data.cause === 'provisionalLapsed' ? { taskOn: metadata.occurredOn } : {}),
    },
  },
  isOver: ({ taskOn, settledOn, expiresOn, remindedOn }) => taskOn !== undefined || (remindedOn !== undefined && by(settledOn, expiresOn)),
  followUps: (row, { law }, id) => {
    const { startedOn, expiresOn, settledOn, overOn, remindedOn, lapsedOn, taskOn, cause } = row
    const of = (type: string, on: LocalDate, data: object = {}): FollowUp =>
      asks(serviceEpisode, id, { type, data }, { due: { on }, cause })
    const remindOn = plusDays(startedOn, law.valueOn(confirmationReminder, startedOn).value.days)
    const owes = {
      reminder: remindedOn === undefined && !by(settledOn, remindOn),
      lapse: lapsedOn === undefined && !by(settledOn, expiresOn),
    }
    return [
      ...(owes.reminder ? [of('RemindOfConfirmation', remindOn)] : []),
      ...(owes.lapse ? [of('RecordProvisionalLapse', plusDays(expiresOn, 1))] : []),
      ...(lapsedOn && !taskOn && !by(overOn, lapsedOn) ? [of('OpenClosingTask', lapsedOn, { cause: 'provisionalLapsed' })] : []),
    ]
  },
  reactions: [
    reacting(serviceEpisode, {
      triggers: [ProvisionalServiceStarted],
      command: RemindOfConfirmation,
      event: ConfirmationReminderDue,
      when: { et: '10. päeval kahtluse alusel algusest', en: 'on day 10 of the service on suspicion' },
      policies: [confirmationReminder],
      tells: ['adviser'],
    }),
    reacting(serviceEpisode, {
      triggers: [ProvisionalServiceStarted],
      command: RecordProvisionalLapse,
      event: ProvisionalPeriodLapsed,
      when: { et: 'viimasele päevale järgneval päeval', en: 'on the day after the last one' },
      policies: [suspectedMaxService],
      tells: ['adviser'],
    }),
    reacting(serviceEpisode, {
      triggers: [ProvisionalPeriodLapsed],
      command: OpenClosingTask,
      event: ClosingTaskOpened,
      when: { et: 'samal päeval', en: 'on the same day' },
      policies: [],
      tells: ['adviser', 'serviceManager'],
    }),
  ],
})
