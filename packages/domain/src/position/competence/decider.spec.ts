import { isLeft } from '@dutybook/fp'
import { euros, fold, refusalText, type LocalDate, type Position } from '@dutybook/modelling'
import { given } from '@dutybook/modelling/testing'
import { estonia, people, samples, tellsEachRefusal } from '../../testing.js'
import { competenceRule } from './decider.js'
import { competenceRefusals } from './refusals.js'
import { competenceSummary } from './summary.js'
import type { DecisionKind } from './values.js'
import { outsideCompetence, withinCompetence, type Deciding } from './within-competence.js'

const { director, departmentHead } = people
const { invoiceCompetence } = samples
const past = (events: typeof invoiceCompetence.events) => given(competenceRule, events, { ...estonia, now: '2024-01-02T09:00:00.000Z' })

const give = (changes: object = {}) =>
  ({
    type: 'GiveCompetence',
    data: { position: 'headOfDivision', from: '2024-02-01', order: '15-1', limit: euros(5000), ...changes },
  }) as const
const take = (changes: object = {}) =>
  ({ type: 'TakeCompetence', data: { position: 'adviser', from: '2025-02-01', order: '15-8', ...changes } }) as const

describe('a competence', () => {
  tellsEachRefusal(competenceRefusals, {
    COMPETENCE_EXISTS: {
      outcome: () => past(invoiceCompetence.events).when(give({ limit: euros(6000) })),
      facts: { position: 'headOfDivision', from: '2024-02-01' },
    },
    DIRECTOR_GENERAL_UNLIMITED: { outcome: () => past([]).when(give({ position: 'directorGeneral' })), at: '/position' },
    NO_COMPETENCE: { outcome: () => past([]).when(take()), facts: { position: 'adviser', from: '2025-02-01' } },
    RETROACTIVE_COMPETENCE: {
      outcome: () => past([]).when(give({ from: '2024-01-01' })),
      facts: { day: '2024-01-02', from: '2024-01-01' },
      at: '/from',
    },
  })

  it('is given by the director general from a day on', () => {
    past([])
      .when(give(), { actor: director })
      .then([{ type: 'CompetenceGiven', data: give().data }])
    past([]).when(give(), { actor: departmentHead }).thenRefused('POSITION_NOT_ENTITLED')
  })

  it('is given once, and taken away once', () => {
    past(invoiceCompetence.events).when(give()).thenNothing()
    past(invoiceCompetence.events).when(take()).thenNothing()
    past(invoiceCompetence.events)
      .when(give({ position: 'adviser', from: '2025-02-01' }))
      .thenRefused('COMPETENCE_EXISTS')
  })

  it('cannot be taken away twice', () =>
    past(invoiceCompetence.events)
      .when(take({ from: '2025-03-01' }))
      .thenRefused('NO_COMPETENCE', { position: 'adviser', from: '2025-03-01' }))

  it('tells all that was laid down', () => {
    const { lines } = competenceSummary(fold(competenceRule, invoiceCompetence.events))
    expect(lines.map(({ position, from, given: holds }) => `${position} ${from} ${holds}`)).toEqual([
      'headOfDivision 2024-02-01 true',
      'adviser 2024-02-01 true',
      'headOfDivision 2025-02-01 true',
      'adviser 2025-02-01 false',
    ])
  })
})

describe('a decision', () => {
  const competences = fold(competenceRule, invoiceCompetence.events)
  const decided = (actingAs: Position, day: string, what: { amount?: number; kind?: string } = {}) => {
    const { amount, kind } = what
    const deciding: Deciding = {
      actingAs,
      day: day as LocalDate,
      ...(amount === undefined ? {} : { amount: euros(amount) }),
      ...(kind === undefined ? {} : { kind: kind as DecisionKind }),
    }
    const answer = withinCompetence(competences, deciding)
    return isLeft(answer) ? answer.left.facts['limit'] : 'within'
  }

  it.each([
    ['headOfDivision', '2024-02-01', { amount: 5000 }, 'within'],
    ['headOfDivision', '2024-02-01', { amount: 5000.01 }, '5000.00 EUR'],
    ['headOfDivision', '2024-01-31', { amount: 1 }, 'none'],
    ['headOfDivision', '2025-01-31', { amount: 10_000 }, '5000.00 EUR'],
    ['headOfDivision', '2025-02-01', { amount: 10_000 }, 'within'],
    ['headOfDivision', '2025-02-01', {}, 'within'],
    ['adviser', '2024-12-31', { amount: 1_000_000, kind: 'translation' }, 'within'],
    ['adviser', '2024-12-31', { kind: 'therapy' }, 'kind'],
    ['adviser', '2024-12-31', { amount: 10 }, 'kind'],
    ['adviser', '2025-02-01', { kind: 'translation' }, 'none'],
    ['finance', '2025-02-01', { amount: 0 }, 'none'],
    ['directorGeneral', '2019-01-01', { amount: 1_000_000 }, 'within'],
  ] as const)('of the %s on %s about %j: %s', (actingAs, day, what, answer) => expect(decided(actingAs, day, what)).toBe(answer))

  it('outside the competence is said in both languages, with who decides instead', () => {
    const answer = withinCompetence(competences, { actingAs: 'adviser', day: '2025-02-01' as LocalDate })
    const { OUTSIDE_COMPETENCE: rule } = outsideCompetence
    expect(isLeft(answer) && refusalText(rule, answer.left.facts)).toEqual({
      et: 'Otsus ei ole ametikoha „nõustaja” pädevuses (pädevust ei ole); otsustab osakonna juhataja.',
      en: 'The decision is not within the competence of the position “adviser” (no competence); it is for the head of department to decide.',
    })
  })
})
