import type { Codec, Label, LawRef, LocalDate, Policy, PolicyValue, SourceMark } from '@dutybook/modelling'

/**
 * Our record of the law begins with the day on which presumed victims got a right to the service (RT I, 04.11.2016, 2).
 * A value without a day of its own held then already; since when is not recorded.
 */
export const recordBegins = '2017-01-01' as LocalDate

/** One version: the value, who or what set it, and how sure we are of it. It holds from `recordBegins` unless a later day is given. */
export const version = <A>(value: A, mark: SourceMark, basis: readonly LawRef[], from: string = recordBegins): PolicyValue<A> => ({
  value,
  from: from as LocalDate,
  basis,
  mark,
})

/** A dated policy: its key is stable, because activated versions and records name it. */
export const policy = <A>(key: string, label: Label, codec: Codec<A>, ...versions: Policy<A>['versions']): Policy<A> => ({
  key,
  label,
  codec,
  versions,
})

// Policies are invariant in their value, so a list of unlike ones cannot name it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyPolicy = Policy<any>
