import { givenBack, leaseFor, renewed, stillHolds, type KeptLease, type Lease, type LeaseTerms, type Standing } from '@dutybook/event-store'
import type { AnyView, Instant } from '@dutybook/modelling'
import type { Connection } from './connection.js'
import { stateOf } from './view-versions.js'

type LeaseRow = readonly [owner: string, token: number, until: Instant]

function keptLease(connection: Connection, { name, version }: AnyView): KeptLease | undefined {
  const sql = 'select leader, lease_token, lease_until from views where name = ? and version = ? and lease_token > 0'
  const found = connection.first<LeaseRow>(sql, name, version)
  return found && { owner: found[0], token: found[1], until: found[2] }
}

function keep(connection: Connection, { name, version }: AnyView, { owner, token, until }: KeptLease): void {
  const sql = 'update views set leader = ?, lease_token = ?, lease_until = ? where name = ? and version = ?'
  connection.run(sql, owner, token, until, name, version)
}

/** How the version stands for who asks, without changing anything: undefined, or with another as its leader, is the whole answer. */
export function standingOf(connection: Connection, view: AnyView, terms: LeaseTerms, now: Instant): Standing | undefined {
  const state = stateOf(connection, view)
  if (!state) return undefined
  const lease = leaseFor(terms, keptLease(connection, view), now)
  return lease ? { state, lease } : { state }
}

/** Runs inside a transaction. */
export function lead(connection: Connection, view: AnyView, terms: LeaseTerms, now: Instant): Standing | undefined {
  const standing = standingOf(connection, view, terms, now)
  if (standing?.lease) keep(connection, view, renewed(standing.lease, now))
  return standing
}

/** Runs inside the transaction that saves. False when another has taken the lease over. */
export function renew(connection: Connection, view: AnyView, lease: Lease, now: Instant): boolean {
  if (!stillHolds(lease, keptLease(connection, view))) return false
  keep(connection, view, renewed(lease, now))
  return true
}

/** Runs inside a transaction. */
export function release(connection: Connection, view: AnyView, lease: Lease, now: Instant): void {
  if (stillHolds(lease, keptLease(connection, view))) keep(connection, view, givenBack(lease, now))
}
