import {
  Cause,
  causeOf,
  choice,
  processManager,
  record,
  type FollowUp,
  type ProcessManager,
  type Reaction,
  type TypeOf,
} from '@dutybook/modelling'
import { RecordCompilation, RecordDisclosureCheck } from './commands.js'
import { statisticsRelease } from './decider.js'
import {
  attempt,
  CompilationRequested,
  DisclosureChecked,
  DisclosureCheckRequested,
  StatisticsCompiled,
  type StatisticsReleaseEvent,
} from './events.js'
import { on } from './fields.js'

const ReleaseWorkRow = record(
  'ReleaseWorkRow',
  { et: 'Tellitud töö statistika avaldamiseks', en: 'Work asked for a release of statistics' },
  {
    work: choice(
      'ReleaseWork',
      { et: 'Töö', en: 'Work' },
      {
        compile: { et: 'tabelite koostamine', en: 'compilation of the tables' },
        check: { et: 'avaldatavuse kontroll', en: 'check of the disclosure' },
        none: { et: 'tehtud', en: 'done' },
      },
    ),
    attempt,
    on,
    cause: Cause,
  },
)
type ReleaseWorkRow = TypeOf<typeof ReleaseWorkRow>

const atOnce = { et: 'kohe, tellimise päevaga', en: 'at once, dated on the day of the request' }
const reactions: readonly Reaction[] = [
  {
    triggers: [CompilationRequested],
    decider: statisticsRelease,
    command: RecordCompilation,
    event: StatisticsCompiled,
    when: atOnce,
    ...{ policies: [], tells: ['analyst', 'serviceManager'] },
  },
  {
    triggers: [DisclosureCheckRequested],
    decider: statisticsRelease,
    command: RecordDisclosureCheck,
    event: DisclosureChecked,
    when: atOnce,
    ...{ policies: [], tells: ['analyst', 'serviceManager'] },
  },
]

/** The program that runs it makes the figures; here it only says for which request. */
const followUps = ({ work, on: day, attempt: asked, cause }: ReleaseWorkRow, id: string): readonly FollowUp[] => {
  if (work === 'none') return []
  const type = work === 'compile' ? 'RecordCompilation' : 'RecordDisclosureCheck'
  return [{ decider: statisticsRelease, id, command: { type, data: { attempt: asked } }, due: { on: day }, cause }]
}

const done = () => ({ work: 'none' as const })

/** What was asked for and is not recorded yet: compilations and checks of releases. */
export const releaseWork: ProcessManager<ReleaseWorkRow> = processManager<ReleaseWorkRow, StatisticsReleaseEvent>({
  name: 'releaseWork',
  version: 1,
  label: ReleaseWorkRow.label,
  duty: '3.4',
  row: ReleaseWorkRow,
  sources: [statisticsRelease],
  keys: (_, id) => [id],
  fold: {
    opens: {
      CompilationRequested: (event) => ({ work: 'compile', attempt: event.data.attempt, on: event.data.on, cause: causeOf(event) }),
      DisclosureCheckRequested: (event) => ({ work: 'check', attempt: event.data.attempt, on: event.data.on, cause: causeOf(event) }),
    },
    changes: {
      CompilationRequested: (_, event) => ({ work: 'compile', attempt: event.data.attempt, on: event.data.on, cause: causeOf(event) }),
      DisclosureCheckRequested: (_, event) => ({ work: 'check', attempt: event.data.attempt, on: event.data.on, cause: causeOf(event) }),
      StatisticsCompiled: done,
      DisclosureChecked: done,
      DisclosureNotSafe: done,
    },
  },
  isOver: ({ work }) => work === 'none',
  followUps: (row, _, key) => followUps(row, key),
  reactions,
})
