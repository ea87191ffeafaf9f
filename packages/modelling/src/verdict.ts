import { called, optional, type TypeOf } from './codec.js'
import { LawRef } from './law.js'
import { record } from './record.js'
import { MessageId } from './recorded.js'
import { LocalDate } from './time.js'
import { choice, flag, id, list, text } from './value.js'

export const ShownLabel = record(
  'ShownLabel',
  { et: 'Nimetus', en: 'Label' },
  {
    et: text('EstonianText', { et: 'Eesti keeles', en: 'In Estonian' }, { max: 500 }),
    en: text('EnglishText', { et: 'Inglise keeles', en: 'In English' }, { max: 500 }),
  },
)

/** A long register has many proofs; a verdict names them all. */
const Evidence = list(MessageId, { et: 'Tõendavad sündmused', en: 'Events that prove it' }, { max: 1_000_000 })

/** One reason why a result does not hold, or holds only with an alert. */
export const VerdictFinding = record(
  'VerdictFinding',
  { et: 'Järelduse põhjus', en: 'Reason of a verdict' },
  {
    code: id('VerdictCode', { et: 'Põhjuse kood', en: 'Code of the reason' }, '^[A-Z][A-Z_]{2,59}$', 'NO_CAPACITY'),
    text: called(ShownLabel, 'Selgitus', 'Explanation'),
    basis: list(LawRef, { et: 'Õiguslik alus', en: 'Legal basis' }, { max: 20 }),
    weight: choice(
      'VerdictWeight',
      { et: 'Kaal', en: 'Weight' },
      {
        breach: { et: 'tulemus ei ole tagatud', en: 'the result does not hold' },
        alert: { et: 'vajab tähelepanu', en: 'for somebody’s attention' },
      },
    ),
    subject: text('VerdictSubject', { et: 'Keda või mida see puudutab', en: 'Whom or what it concerns' }, { max: 200 }),
    since: optional(called(LocalDate, 'Alates', 'Since')),
    evidence: Evidence,
  },
)
export type VerdictFinding = TypeOf<typeof VerdictFinding>

/** The verdict on an expected result on one day, with what proves it. */
export const Verdict = record(
  'Verdict',
  { et: 'Järeldus oodatava tulemuse kohta', en: 'Verdict on an expected result' },
  {
    result: id('ResultNumber', { et: 'Oodatav tulemus', en: 'Expected result' }, '^3[.](?:[1-9]|1[0-4])(?:[(][a-f][)])?$', '3.4(b)'),
    label: called(ShownLabel, 'Tulemus', 'Result'),
    day: called(LocalDate, 'Mis päeva seisuga', 'As of the day'),
    holds: flag('Holds', { et: 'Tagatud', en: 'Holds' }),
    since: optional(called(LocalDate, 'Ei ole tagatud alates', 'Has not held since')),
    findings: list(VerdictFinding, { et: 'Põhjused', en: 'Reasons' }, { max: 100_000 }),
    evidence: Evidence,
  },
)
export type Verdict = TypeOf<typeof Verdict>
