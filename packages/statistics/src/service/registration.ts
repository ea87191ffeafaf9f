import type { LocalDate } from '@dutybook/modelling'
import type { EpisodeRef, IdentificationStatus } from '@dutybook/domain'

/** A person came into a status on a day, in an episode. */
export interface StatusEntry {
  readonly episode: EpisodeRef
  readonly status: IdentificationStatus
  readonly on: LocalDate
}

const order: readonly IdentificationStatus[] = ['suspected', 'identified', 'identifiedAbroad', 'notConfirmed']

const before = (one: StatusEntry, other: StatusEntry): number => {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1
  const ranks = order.indexOf(one.status) - order.indexOf(other.status)
  return ranks === 0 ? (one.episode < other.episode ? -1 : 1) : ranks
}

export const inOrderOfDays = (entries: readonly StatusEntry[]): readonly StatusEntry[] => entries.toSorted(before)

export const isIdentified = ({ status }: StatusEntry): boolean => status === 'identified' || status === 'identifiedAbroad'
export const isSuspected = ({ status }: StatusEntry): boolean => status === 'suspected'

/**
 * When the person was registered as a victim: on becoming suspected, and on being identified unless a suspicion came before of which
 * nothing had come yet. So who moves from suspected to identified is registered once, also over the turn of a year or in a second episode;
 * who is trafficked again is registered again (domain model §3 "Counting rules", our reading).
 */
export function registrationsOf(entries: readonly StatusEntry[]): readonly StatusEntry[] {
  let suspected = false
  const registered: StatusEntry[] = []
  for (const entry of inOrderOfDays(entries)) {
    if (isSuspected(entry) || (isIdentified(entry) && !suspected)) registered.push(entry)
    if (isSuspected(entry)) suspected = true
    if (isIdentified(entry)) suspected = false
  }
  return registered
}

/** The first of each year: a person counts once a year. */
export function firstOfEachYear(entries: readonly StatusEntry[]): readonly StatusEntry[] {
  const years = new Map<string, StatusEntry>()
  for (const entry of inOrderOfDays(entries)) if (!years.has(entry.on.slice(0, 4))) years.set(entry.on.slice(0, 4), entry)
  return [...years.values()]
}
