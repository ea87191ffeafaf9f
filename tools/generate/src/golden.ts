import { aggregates } from '@dutybook/domain'
import { CommandRefused, type AnyEventCodec } from '@dutybook/modelling'
import { goldenName, goldenOf, releasedOf, type GoldenFiles, type ReleasedGoldens } from '@dutybook/modelling/testing'

/** Where the golden files lie: one for every version of every event that was ever stored. */
export const goldenFolder = 'packages/domain/golden'
export const releasedFile = `${goldenFolder}/released.json`

export const storedEvents: readonly AnyEventCodec[] = [...aggregates.flatMap(({ event }) => event.members), CommandRefused]

/** The golden files as they are to be: what was released or is of an earlier version stays as it is, the rest follows the codecs. */
export function goldenFiles(present: GoldenFiles, released: ReleasedGoldens): GoldenFiles {
  const kept = Object.entries(present).filter(([name]) => Object.hasOwn(released, name) || earlier.has(name))
  return { ...goldenOf(storedEvents), ...Object.fromEntries(kept) }
}

const earlier: ReadonlySet<string> = new Set(
  storedEvents.flatMap(({ type, schemaVersion }) => Array.from({ length: schemaVersion - 1 }, (_, index) => goldenName(type, index + 1))),
)

/** The manifest after a release of all golden files. */
export const releaseText = (files: GoldenFiles, before: ReleasedGoldens): string => {
  const entries = Object.entries(releasedOf(files, before)).sort(([one], [other]) => (one < other ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`
}
