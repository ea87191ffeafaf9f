import { PersonRef } from '@dutybook/modelling'
import { holdsPersonal } from '@dutybook/modelling/personal-reading'
import { aggregateLaws, arbitraryOf, type Instead } from '@dutybook/modelling/testing'
import fc from 'fast-check'
import { aggregates } from './aggregates.js'
import { estonia, purposeByParty, people, samples } from './testing.js'

const few = (...values: readonly string[]) => fc.constantFrom(...values)
const fewOf = (...values: readonly string[]) => fc.array(few(...values), { minLength: 1, maxLength: 3 })
const persons = Object.values(people).map(({ person }) => person)

/** The ids that the samples use, so that generated commands meet their pasts; and short texts, which no rule reads. */
const instead: Instead = {
  PersonRef: few(...persons),
  'List<PersonRef>': fewOf(...persons),
  ProviderRef: few(samples.shelter.id, samples.ownService.id),
  VisitId: few('k1', 'k2'),
  FindingId: few('l1', 'l2', 'l3'),
  'List<FindingId>': fewOf('l1', 'l2', 'l3'),
  AdviceId: few('n1', 'n2'),
  PreceptId: few('e1', 'e1', 'e2'),
  PointId: few('p1', 'p2', 'p3'),
  'List<PointId>': fewOf('p1', 'p2', 'p3'),
  PenaltyId: few('s1', 's2'),
  CheckId: few('j1', 'j2'),
  DocumentRef: few('5.1-3/42-6', '5.1-3/61-9', '5.1-3/61-10'),
  'List<DocumentRef>': fewOf('5.1-3/42-6', '5.1-3/61-9'),
  Obligation: few('Esitada aruanne.'),
  // Their names say nothing to a rule, and there are thousands of them.
  'List<ReleaseDimension>': fc.constantFrom(purposeByParty.dimensions, [], purposeByParty.dimensions.slice(0, 1)),
  ReasonText: few('Põhjus on teada.', 'Põhjus on teine.'),
}

const pasts = Object.values(samples)

for (const decider of aggregates) {
  const turns = pasts.filter((each) => each.decider === decider).flatMap(({ past }) => past.map(({ turn }) => turn))
  aggregateLaws(decider, { ...estonia, turns, instead, numRuns: 400 })
}

describe('the list of aggregates', () => {
  const withPersonal = aggregates.filter(({ command, event }) => holdsPersonal(command) || holdsPersonal(event))

  it('takes personal values, whose key the id of the instance names, only of that very person', () => {
    expect(withPersonal.length).toBeGreaterThan(0)
    for (const { id } of withPersonal) fc.assert(fc.property(arbitraryOf(id), (each: unknown) => PersonRef.is(each)))
  })

  it('tells no personal value in a summary, where none could be opened', () => {
    expect(aggregates.filter(({ summary }) => holdsPersonal(summary.codec))).toEqual([])
  })

  it('names each category once', () => {
    const categories = aggregates.map(({ category }) => category)
    expect(new Set(categories).size).toBe(categories.length)
  })

  it('names each type of message once, so that a type alone tells what it is', () => {
    const types = aggregates.flatMap(({ command, event }) => [...command.members, ...event.members].map(({ type }) => type))
    expect(new Set(types).size).toBe(types.length)
  })
})
