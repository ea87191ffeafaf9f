import type { AnyView } from '@dutybook/modelling'
import { oversightViews } from '@dutybook/oversight'
import { statisticsViews } from '@dutybook/statistics'
import { UsageFault } from '../audit.js'

/** Every view that is computed from the log. */
export const reportedViews: readonly AnyView[] = [...oversightViews, ...statisticsViews]

/** Throws `UsageFault` for a name that no view has. */
export function viewNamed(name: string): AnyView {
  const found = reportedViews.find((each) => each.name === name)
  if (found) return found
  const known = reportedViews.map((each) => each.name).join(', ')
  throw new UsageFault({ et: `Vaadet „${name}” ei ole. On: ${known}.`, en: `There is no view “${name}”. There are: ${known}.` })
}
