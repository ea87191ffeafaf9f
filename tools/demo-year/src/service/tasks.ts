import { actsOn, doneOn, type DataFor, type DatedAct } from '../act.js'
import { cast } from '../cast.js'
import { day } from '../days.js'

type Plan = DataFor<'serviceTask', 'PlanServiceTask'>
const task = actsOn('serviceTask')

interface Task {
  readonly id: string
  readonly text: string
  readonly prescribedBy: Plan['prescribedBy']
  readonly planned: string
  readonly due: string
  readonly done?: string
  readonly dropped?: string
}

const ohvriabi = (section: string) => ({ act: 'OAS', section })
const ametijuhend = { act: 'AJ', section: '3.1' }

const tasks: readonly Task[] = [
  {
    id: 'ty-teave',
    text: 'Kontrollida, et teave abi kohta on kõigi § 6 asutuste veebilehtedel.',
    prescribedBy: ohvriabi('6'),
    planned: '2025-01-20',
    due: '2025-03-31',
    done: '2025-03-26',
  },
  {
    id: 'ty-edastamine',
    text: 'Leppida menetlejatega kokku andmete krüptitud edastamise kord.',
    prescribedBy: ohvriabi('7'),
    planned: '2025-02-03',
    due: '2025-04-30',
    done: '2025-05-12',
  },
  {
    id: 'ty-hindamine',
    text: 'Uuendada abivajaduse hindamise vorm kuue valdkonna järgi.',
    prescribedBy: ohvriabi('8 lg 1'),
    planned: '2025-03-10',
    due: '2025-06-20',
    done: '2025-06-18',
  },
  {
    id: 'ty-valmisolek',
    text: 'Koostada ööpäevaringse valmisoleku graafik suveks.',
    prescribedBy: ohvriabi('24 lg 2'),
    planned: '2025-05-05',
    due: '2025-05-30',
    done: '2025-05-28',
  },
  {
    id: 'ty-lapsed',
    text: 'Koostada lastekaitsega ühine juhis asendushoolduse kohta.',
    prescribedBy: ohvriabi('25'),
    planned: '2025-06-02',
    due: '2025-10-31',
    done: '2025-10-29',
  },
  {
    id: 'ty-infopaev',
    text: 'Korraldada teenuseosutajate infopäev.',
    prescribedBy: ametijuhend,
    planned: '2025-08-18',
    due: '2025-11-14',
    dropped: '2025-10-20',
  },
  {
    id: 'ty-aastaplaan',
    text: 'Esitada teenuse 2026. aasta tegevuskava.',
    prescribedBy: ametijuhend,
    planned: '2025-10-06',
    due: '2025-12-12',
    done: '2025-12-10',
  },
  {
    id: 'ty-aastaanalyys',
    text: 'Esitada teenuse 2025. aasta analüüs.',
    prescribedBy: ametijuhend,
    planned: '2026-01-12',
    due: '2026-03-31',
    done: '2026-03-12',
  },
  {
    id: 'ty-leping-majutus',
    text: 'Valmistada ette majutuse uus hange.',
    prescribedBy: ametijuhend,
    planned: '2026-01-19',
    due: '2026-03-13',
  },
]

/** The tasks that are prescribed for the service: most done in time, one late, one dropped by the superior, one never. */
export const serviceTasks = (): readonly DatedAct[] => tasks.flatMap(acts)

function acts({ id, text, prescribedBy, planned, due, done, dropped }: Task): readonly DatedAct[] {
  const plan = { task: text, prescribedBy, responsible: cast.manager.person, due }
  const evidence = [`1.2-7/${(done ?? due).slice(2, 4)}/${id.length}${(done ?? due).slice(5, 7)}`]
  const reason = 'Infopäeva asemel kohtuti iga osutajaga eraldi.'
  return [
    doneOn(day(planned), task(id, cast.head, { type: 'PlanServiceTask', data: plan })),
    ...(done === undefined ? [] : [doneOn(day(done), task(id, cast.manager, { type: 'CompleteServiceTask', data: { evidence } }))]),
    ...(dropped === undefined ? [] : [doneOn(day(dropped), task(id, cast.head, { type: 'DropServiceTask', data: { reason } }))]),
  ]
}
