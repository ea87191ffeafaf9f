import { actsOn, doneOn, type DataFor, type DatedAct } from '../act.js'
import { cast, type Role } from '../cast.js'
import type { Chance } from '../chance.js'
import { day } from '../days.js'
import { answers } from './answers.js'

const [system, wave] = [actsOn('feedbackSystem'), actsOn('feedbackWave')]

type Analysis = DataFor<'feedbackWave', 'AnalyseFeedback'>

const systemId = 'ts-2025'
const reach: DataFor<'feedbackSystem', 'EstablishFeedbackSystem'> = {
  channels: ['web', 'paper', 'phone', 'interview'],
  groups: ['client', 'formerClient', 'partner', 'provider'],
  languages: ['et', 'ru', 'en', 'uk', 'other'],
  document: '1.2-7/25/14',
}

/** From autumn on those who represent a child are asked too. */
const alsoForChildren = { ...reach, groups: [...reach.groups, 'representative' as const], document: '1.2-7/25/88' }

interface Wave {
  readonly id: string
  readonly opened: string
  readonly lastDay: string
  readonly closed: string
  readonly analysed: string
  readonly analysedBy: Role
  readonly findings: Analysis['findings']
  /** A finding that would rest on too few answers; the analysis is tried with it, and refused. */
  readonly tooSmall?: Analysis['findings'][number]
}

const waves: readonly Wave[] = [
  {
    id: 'tl-2025-1',
    opened: '2025-05-05',
    lastDay: '2025-05-30',
    closed: '2025-06-02',
    analysed: '2025-06-19',
    analysedBy: 'analyst',
    tooSmall: { finding: 't4', statement: 'Vestlustes kiideti nõustajat.', channel: 'interview' },
    findings: [
      { finding: 't1', question: 'language', statement: 'Paljud ei saanud rääkida keeles, millest nad hästi aru saavad.' },
      {
        finding: 't2',
        question: 'safety',
        channel: 'web',
        statement: 'Osa veebis vastanuist ei tundnud end majutuses turvaliselt.',
      },
      { finding: 't3', question: 'access', statement: 'Abini jõuti sageli juhuse kaudu.' },
    ],
  },
  {
    id: 'tl-2025-2',
    opened: '2025-10-13',
    lastDay: '2025-11-07',
    closed: '2025-11-10',
    analysed: '2025-11-17',
    analysedBy: 'manager',
    findings: [
      { finding: 't1', question: 'understood', statement: 'Majutuses ei teata, kellele kaevata.' },
      { finding: 't2', question: 'language', statement: 'Keelest arusaamine on paranenud, kuid vietnami keeles mitte.' },
      { finding: 't3', question: 'usefulness', statement: 'Abi hinnatakse kasulikuks, ootamist teraapiale mitte.' },
    ],
  },
]

/** A system for collecting experience, and two waves of it in the year, each with about thirty answers. */
export const feedbackWaves = (luck: Chance): readonly DatedAct[] => [
  doneOn(day('2025-01-20'), system(systemId, cast.manager, { type: 'EstablishFeedbackSystem', data: reach })),
  doneOn(day('2025-09-15'), system(systemId, cast.manager, { type: 'ChangeFeedbackSystem', data: alsoForChildren })),
  ...waves.flatMap((each) => waveActs(each, luck)),
]

function waveActs({ id, opened, lastDay, closed, analysed, analysedBy, findings, tooSmall }: Wave, luck: Chance): readonly DatedAct[] {
  const analysis = (all: Analysis['findings']): Analysis => ({
    document: `1.2-7/${analysed.slice(2, 4)}/${analysed.slice(5, 7)}${analysed.slice(8)}-t`,
    asked: [
      { channel: 'paper', people: 24 },
      { channel: 'phone', people: 9 },
    ],
    findings: all,
  })
  const analyse = (all: Analysis['findings'], refusedWith?: string): DatedAct =>
    doneOn(day(analysed), wave(id, cast[analysedBy], { type: 'AnalyseFeedback', data: analysis(all) }, refusedWith))
  return [
    doneOn(day(opened), wave(id, cast.manager, { type: 'OpenFeedbackWave', data: { system: systemId, lastDay } })),
    ...answers({ id, opened, lastDay }, luck),
    doneOn(day(closed), wave(id, cast.manager, { type: 'CloseFeedbackWave', data: {} })),
    ...(tooSmall ? [analyse([...findings, tooSmall], 'FINDING_OF_TOO_FEW')] : []),
    analyse(findings),
  ]
}
