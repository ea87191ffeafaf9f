import { called, choice, count, LineNumber, list, LocalDate, optional, record, ShownLabel, text, Verdict } from '@dutybook/modelling'
import { Link } from './answers.js'
import { AsOfAnswer } from './as-of-answer.js'
import { LogPosition } from './shown-event.js'

export const ResultState = choice(
  'ResultState',
  { et: 'Seis', en: 'State' },
  {
    holds: { et: 'tagatud', en: 'holds' },
    doesNotHold: { et: 'ei ole tagatud', en: 'does not hold' },
    notAssessed: { et: 'veel ei hinnata', en: 'not assessed yet' },
  },
)

const Line = record(
  'WallLine',
  { et: 'Oodatav tulemus lühidalt', en: 'Expected result in short' },
  {
    result: Verdict.fields.result,
    label: called(ShownLabel, 'Tulemus', 'Result'),
    duty: called(LineNumber, 'Teenistuskohustus', 'Duty'),
    state: ResultState,
    since: Verdict.fields.since,
    breaches: optional(count('WallBreaches', { et: 'Rikkumisi', en: 'Breaches' })),
    alerts: optional(count('WallAlerts', { et: 'Vajab tähelepanu', en: 'Alerts' })),
    href: optional(called(Link, 'Järeldus', 'Verdict')),
  },
)

const Glanced = record(
  'WallCount',
  { et: 'Arv', en: 'Count' },
  {
    name: text('WallCountName', { et: 'Nimi', en: 'Name' }, { max: 80 }),
    label: called(ShownLabel, 'Nimetus', 'What it is called'),
    count: count('WallCounted', { et: 'Arv', en: 'Count' }),
    href: called(Link, 'Vaade', 'View'),
  },
)

/** All expected results of the job description on one day. */
export const WallAnswer = record(
  'WallAnswer',
  { et: 'Oodatavad tulemused', en: 'Expected results' },
  {
    items: list(Line, { et: 'Tulemused', en: 'Results' }, { max: 100 }),
    counts: list(Glanced, { et: 'Arvud', en: 'Counts' }, { max: 100 }),
    day: called(LocalDate, 'Mis päeva seisuga', 'As of the day'),
    lastFactOn: optional(called(LocalDate, 'Viimati kirja pandud sündmuse päev', 'Day of the last fact written down')),
    position: LogPosition,
    asOf: AsOfAnswer,
  },
)
