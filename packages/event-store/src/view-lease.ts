import type { Instant } from '@dutybook/modelling'

/** By what somebody asks to lead a view. */
export interface LeaseTerms {
  /** One program that runs: a name that is never given a second time. */
  readonly owner: string
  /** How long the lease holds after it was taken or renewed. */
  readonly milliseconds: number
}

/** The right to write one version of a view. Its token is larger than that of every lease on it before: who was overtaken is known by it. */
export interface Lease extends LeaseTerms {
  readonly token: number
}

/** A lease as a store keeps it. */
export interface KeptLease {
  readonly owner: string
  readonly token: number
  readonly until: Instant
}

/** The lease for who asks: the same one for its holder, the next one when nobody holds it any more, none while another does. */
export function leaseFor(terms: LeaseTerms, kept: KeptLease | undefined, now: Instant): Lease | undefined {
  if (kept?.owner === terms.owner) return { ...terms, token: kept.token }
  if (kept && kept.until > now) return undefined
  return { ...terms, token: (kept?.token ?? 0) + 1 }
}

/** Whether nobody has taken the lease over. Its time may be past: as long as nobody did, it still fences. */
export const stillHolds = ({ owner, token }: Lease, kept: KeptLease | undefined): boolean => kept?.owner === owner && kept.token === token

/** The lease from now on. */
export const renewed = ({ owner, token, milliseconds }: Lease, now: Instant): KeptLease => ({
  owner,
  token,
  until: new Date(Date.parse(now) + milliseconds).toISOString() as Instant,
})

/** The lease when its holder gave it back: anybody may take it now, by the next token. */
export const givenBack = ({ token }: Lease, now: Instant): KeptLease => ({ owner: '', token, until: now })
