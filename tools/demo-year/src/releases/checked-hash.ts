import { aggregates } from '@dutybook/domain'
import { eventDefinitions, type EventStore } from '@dutybook/event-store'
import { releaseHistory } from '@dutybook/releases'

const definitions = eventDefinitions(aggregates)

/** The hash of what was checked for that edition of the release, which whoever approves has seen. */
export async function checkedHash(eventStore: EventStore, release: string, edition: number): Promise<string> {
  const history = await releaseHistory({ eventStore, definitions }, release)
  const checked = history.flatMap((each) => (each.type === 'DisclosureChecked' && each.data.number === edition ? [each.data] : []))
  const last = checked.at(-1)
  if (!last) throw new Error(`Edition ${edition} of the release ${release} was not checked, or it is not safe.`)
  return last.contentHash
}
