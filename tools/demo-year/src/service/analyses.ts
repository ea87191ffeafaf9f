import { actsOn, doneOn, type DataFor, type DatedAct } from '../act.js'
import { cast } from '../cast.js'
import { day } from '../days.js'

type Finding = DataFor<'serviceAnalysis', 'CompleteServiceAnalysis'>['findings'][number]
const analysis = actsOn('serviceAnalysis')

interface Analysis {
  readonly period: string
  readonly on: string
  readonly findings: readonly Finding[]
  /** What had been published of the period by then. */
  readonly releases?: readonly string[]
  readonly refusedWith?: string
}

const springFindings: readonly Finding[] = [
  { element: 'E10', statement: 'Tõlget vajatakse rohkem kui aasta varem, eriti vietnami ja usbeki keelest.' },
  { statement: 'Suur osa kahtlustest jääb neljateistkümne päeva jooksul kinnituseta.' },
]

/** The service is analysed quarter by quarter; once before the figures stand, which is refused. */
const analyses: readonly Analysis[] = [
  { period: '2025-q1', on: '2025-04-14', findings: springFindings, refusedWith: 'PERIOD_OPEN' },
  { period: '2025-q1', on: '2025-05-19', findings: springFindings, releases: ['contacts-2025-q1'] },
  {
    period: '2025-q2',
    on: '2025-08-18',
    releases: ['contacts-2025-q2'],
    findings: [{ element: 'E5', statement: 'Pärast ehitusplatsi juhtumit olid Harju majutuse kohad kolm nädalat täis.' }],
  },
  {
    period: '2025-q3',
    on: '2025-12-02',
    releases: ['contacts-2025-q3'],
    findings: [{ element: 'E8', statement: 'Teraapiat oodatakse keskmiselt üle nädala.' }],
  },
  {
    period: '2025-q4',
    on: '2026-02-16',
    releases: ['contacts-2025-q4'],
    findings: [{ element: 'E10', statement: 'Tõlke katkestus jõulude ajal puudutas lahtisi juhtumeid.' }],
  },
  {
    period: '2025',
    on: '2026-03-12',
    releases: ['persons-2025', 'contacts-2025-q3'],
    findings: [
      { statement: 'Pöördumisi ja juhtumeid oli sama palju kui varasematel aastatel.' },
      { element: 'E5', statement: 'Turvalist majutust andsid viis osutajat; ühe juures leiti kahel korral raske puudus.' },
    ],
  },
]

export const serviceAnalyses = (): readonly DatedAct[] =>
  analyses.map(({ period, on, findings, releases = [], refusedWith }) => {
    const document = `1.2-7/${on.slice(2, 4)}/${on.slice(5, 7)}${on.slice(8)}`
    const data = { document, findings, evidence: [`${document}/1`], releases: releases.map((release) => ({ release, number: 1 })) }
    return doneOn(day(on), analysis(period, cast.manager, { type: 'CompleteServiceAnalysis', data }, refusedWith))
  })
