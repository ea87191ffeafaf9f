import type { FindingFact } from './finding-facts.js'

type Finding = Pick<FindingFact, 'proceeding' | 'provider' | 'requirement' | 'foundOn'>

/**
 * Which findings came before which: the same requirement at the same provider, found on an earlier day in another proceeding.
 * Several findings of one proceeding are one occurrence (domain model §4 3.5 "repeat findings", our decision).
 */
export function earlierFindings<Found extends Finding>(findings: Iterable<Found>): (finding: Finding) => readonly Found[] {
  const alike = Map.groupBy(findings, ({ provider, requirement }) => `${provider}/${requirement}`)
  return ({ provider, requirement, proceeding, foundOn }) =>
    (alike.get(`${provider}/${requirement}`) ?? []).filter((each) => each.proceeding !== proceeding && each.foundOn < foundOn)
}
