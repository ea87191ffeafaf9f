import {
  aggregates,
  competences,
  duties,
  generalPart,
  requirements,
  responsibilities,
  rights,
  tools,
  type Duty,
  type Responsibility,
  type Right,
} from '@dutybook/domain'
import { verdicts } from '@dutybook/oversight'
import { both, code, codes, generated, page, provisions, table } from './markdown.js'
import { positionName } from './positions.js'

/** The job description as data, and what of each duty is executable. */
export const charterPage = (): string => page(generated('Charter of the position'), ...general(), ...numbered(), ...unnumbered())

const general = (): readonly string[] => [
  `**${generalPart.title.en}** (${generalPart.title.et}). ${generalPart.unit.en} (${generalPart.unit.et}).`,
  `${generalPart.purpose.en} (${generalPart.purpose.et})`,
  `Superior: ${positionName(generalPart.superior)}. Substitutes: ${generalPart.substitutes.map(positionName).join(', ')}. Aggregates: ${aggregatesOf('1') || 'none'}.`,
  'The wording here is our own and short; the numbers are those of the job description.',
]

const numbered = (): readonly string[] => [
  '## Duties and expected results',
  table(['number', 'eesti keeles', 'in English', 'aggregates', 'verdict'], duties.flatMap(rowsOf)),
  '## Rights',
  lineTable(rights),
  '## Responsibilities',
  lineTable(responsibilities),
]

const unnumbered = (): readonly string[] => [
  '## Work tools',
  table(
    ['eesti keeles', 'in English'],
    Object.values(tools).map(({ label }) => both(label)),
  ),
  '## Requirements',
  `Aggregates: ${aggregatesOf('7') || 'none'}.`,
  requirementTable(),
  '## Competences',
  competenceTable(),
]

const lineTable = (lines: readonly (Right | Responsibility)[]): string =>
  table(
    ['number', 'eesti keeles', 'in English', 'aggregates'],
    lines.map(({ number, label }) => [number, ...both(label), aggregatesOf(number)]),
  )

function rowsOf({ number, label, results }: Duty): readonly (readonly string[])[] {
  const duty = [`**${number}**`, ...both(label), aggregatesOf(number), '']
  return [duty, ...results.map((each) => [`result ${each.number}`, ...both(each.label), '', verdictOn(each.number)])]
}

/** The aggregates of a line of the job description. */
const aggregatesOf = (number: string): string => codes(aggregates.filter(({ duty }) => duty === number).map(({ category }) => category))

const verdictOn = (result: string): string => (verdicts.some((each) => each.result === result) ? 'yes' : '')

const requirementTable = (): string =>
  table(
    ['requirement', 'eesti keeles', 'in English', 'shown by', 'without it', 'basis'],
    Object.entries(requirements).map(([name, { label, evidence, without, basis }]) => [
      code(name),
      ...both(label),
      evidence === 'proof' ? 'a checked proof' : 'the person’s word, confirmed by the superior',
      { noAppointment: 'no appointment', noWorkWithVictims: 'no work with victims', advice: 'a piece of advice' }[without],
      provisions(basis),
    ]),
  )

const competenceTable = (): string =>
  table(
    ['eesti keeles', 'in English', 'mida see näitab', 'what shows it'],
    Object.values(competences).map(({ label, shownBy }) => [...both(label), ...both(shownBy)]),
  )
