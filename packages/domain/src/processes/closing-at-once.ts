import { called, Cause, causeOf, LocalDate, optional, processManager, record, type RecordedEvent, type TypeOf } from '@dutybook/modelling'
import { OpenClosingTask } from '../service/episode/commands.js'
import { serviceEpisode } from '../service/episode/decider.js'
import type { EpisodeEvent } from '../service/episode/episode-event.js'
import { ProcessingObjectionRecorded, VictimStatusNotConfirmed } from '../service/episode/events.js'
import { ClosingCause } from '../service/episode/outcome-values.js'
import { ClosingTaskOpened } from '../service/episode/stay-events.js'
import { EpisodeRef } from '../service/episode/values.js'
import { asks, reacting } from './reacting.js'

const causes = ['objection', 'notConfirmed'] as const

const ClosingRow = record(
  'ClosingRow',
  { et: 'Lõpetamise ülesanne', en: 'Closing task' },
  {
    episode: EpisodeRef,
    why: ClosingCause,
    on: called(LocalDate, 'Alates', 'On'),
    cause: Cause,
    overOn: optional(called(LocalDate, 'Teenus läbi', 'Service over on')),
    taskOn: optional(called(LocalDate, 'Ülesanne avatud', 'Task opened on')),
  },
)
type Row = TypeOf<typeof ClosingRow>

const keyOf = (episode: string, why: ClosingCause): string => `${episode}/${why}`
const episodeOf = (key: string): Row['episode'] => key.slice(0, key.indexOf('/')) as Row['episode']

/** An event that names no cause concerns the rows of both. */
function keys({ type, data }: RecordedEvent<EpisodeEvent>, id: string): readonly string[] {
  if (type === 'ProcessingObjectionRecorded') return [keyOf(id, 'objection')]
  if (type === 'VictimStatusNotConfirmed') return [keyOf(id, 'notConfirmed')]
  return type === 'ClosingTaskOpened' && 'cause' in data ? [keyOf(id, data.cause)] : causes.map((why) => keyOf(id, why))
}

/** An objection and a suspicion that was not confirmed ask at once for a decision on the ending (OAS §§ 7 and 24 lg 4). */
export const closingAtOnce = processManager<Row, EpisodeEvent>({
  name: 'closingAtOnce',
  version: 1,
  label: { et: 'Kohe avatavad lõpetamise ülesanded', en: 'Closing tasks to open at once' },
  duty: serviceEpisode.duty,
  row: ClosingRow,
  sources: [serviceEpisode],
  keys: (event, id) => keys(event as RecordedEvent<EpisodeEvent>, id),
  fold: {
    opens: {
      ProcessingObjectionRecorded: (event, key) => ({
        episode: episodeOf(key),
        why: 'objection',
        on: event.data.objectedOn,
        cause: causeOf(event),
      }),
      VictimStatusNotConfirmed: (event, key) => ({
        episode: episodeOf(key),
        why: 'notConfirmed',
        on: event.data.decidedOn,
        cause: causeOf(event),
      }),
    },
    changes: {
      ClosingTaskOpened: (_, { metadata }) => ({ taskOn: metadata.occurredOn }),
      ServiceEnded: (_, { data }) => ({ overOn: data.endedOn }),
      ServiceRefused: (_, { data }) => ({ overOn: data.refusedOn }),
    },
  },
  isOver: ({ taskOn, overOn, on }) => taskOn !== undefined || (overOn !== undefined && overOn <= on),
  followUps: ({ episode, why, on, cause }) => [
    asks(serviceEpisode, episode, { type: 'OpenClosingTask', data: { cause: why } }, { due: { on }, cause }),
  ],
  reactions: [ProcessingObjectionRecorded, VictimStatusNotConfirmed].map((trigger) =>
    reacting(serviceEpisode, {
      triggers: [trigger],
      command: OpenClosingTask,
      event: ClosingTaskOpened,
      when: { et: 'samal päeval', en: 'on the same day' },
      policies: [],
      tells: ['adviser', 'serviceManager'],
    }),
  ),
})
