import type { Law, LocalDate, Policy, PolicyValue } from '@dutybook/modelling'
import type { ActivatedPolicy } from './activated-policy.js'
import { fingerprint } from './fingerprint.js'
import { recordBegins, type AnyPolicy } from './policy.js'

type Versions = readonly PolicyValue<unknown>[]

/** Stable, so that at the same first day the version activated last stands last and wins. */
const byFirstDay = (versions: Versions): Versions =>
  [...versions].sort((one, other) => (one.from === other.from ? 0 : one.from < other.from ? -1 : 1))

const holding = (versions: Versions, day: LocalDate): PolicyValue<unknown> | undefined => versions.findLast(({ from }) => from <= day)

const editions = new WeakMap<readonly AnyPolicy[], string>()

function editionOf(base: readonly AnyPolicy[]): string {
  const edition = editions.get(base) ?? fingerprint(base.map(({ key, versions }) => [key, versions]))
  editions.set(base, edition)
  return edition
}

/** Names the whole collection by its content: the same data has the same version, and any change of a value, date or section another. */
function versionOf(base: readonly AnyPolicy[], activated: readonly ActivatedPolicy[]): string {
  const edition = editionOf(base)
  return activated.length === 0 ? `ee-${edition}` : `ee-${edition}+${activated.length}-${fingerprint(activated)}`
}

/** The law as data: the dated base collection, with the versions that events have activated merged in, in the order of the events. */
export function datedLaw(base: readonly AnyPolicy[], activated: readonly ActivatedPolicy[] = []): Law {
  const added = Map.groupBy(activated, ({ key }) => key)
  const collected = new Map(base.map(({ key, versions }) => [key, versions] as const))
  const merged = new Map<string, Versions>()
  const versionsOf = (policy: AnyPolicy): Versions => {
    const known = merged.get(policy.key)
    if (known) return known
    const own: Versions = collected.get(policy.key) ?? policy.versions
    const all = byFirstDay([...own, ...(added.get(policy.key) ?? []).map(({ version }) => version)])
    merged.set(policy.key, all)
    return all
  }
  return {
    firstDay: recordBegins,
    version: versionOf(base, activated),
    // The codec of a policy has checked every version of it, so the value is an A.
    valueOn: <A>(policy: Policy<A>, day: LocalDate) => {
      const versions = versionsOf(policy)
      return (holding(versions, day) ?? versions[0] ?? policy.versions[0]) as PolicyValue<A>
    },
  }
}
