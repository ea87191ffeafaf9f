import { statisticsRelease } from '@dutybook/domain'
import { StoreError } from '@dutybook/event-store'
import { left, right, type Either } from '@dutybook/fp'
import { publicationCalendar, type CalendarRow } from '@dutybook/oversight'
import { contentHashOf, publicationsIn, releaseHistory, type Publication } from '@dutybook/releases'
import { problem, type Problem } from '../problems/problem.js'
import type { Sources } from './sources.js'

export interface EditionsQuestion {
  readonly release: string
  /** The editions up to and with it. */
  readonly number: number
}

/** The editions of a release up to the one asked for, the oldest first. */
export async function readEditions(
  sources: Sources,
  { release, number }: EditionsQuestion,
): Promise<Either<Problem, readonly Publication[]>> {
  const known = statisticsRelease.id.is(release)
  const all = known ? publicationsIn(release, await releaseHistory(sources, release)) : []
  const asked = all.filter((each) => each.number <= number)
  asked.forEach(mustBeWhole)
  return asked.at(-1)?.number === number ? right(asked) : left(problem('UNKNOWN_EDITION'))
}

/** The hash was taken by the program that checked the tables; what stands there now must still have it. */
function mustBeWhole({ release, number, tables, contentHash }: Publication): void {
  if (contentHashOf(release, number, tables) === contentHash) return
  throw new StoreError('damaged', `The tables of ${release}, edition ${number}, do not have the hash that was recorded.`)
}

/** Every edition that is out, by release and number. */
export async function readReleases({ viewStore }: Sources): Promise<readonly CalendarRow[]> {
  const { rows } = await viewStore.rows(publicationCalendar)
  return rows.map(({ row }) => row as CalendarRow).filter(({ releasedOn }) => releasedOn !== undefined)
}
