import type { AnyView, RecordCodec, Fields } from '@dutybook/modelling'
import { oversightViews } from '@dutybook/oversight'
import { statisticsViews } from '@dutybook/statistics'
import { stepOf } from './http/route.js'
import { viewParameters } from './reading/view-query.js'

/** A view as this server offers it. */
export interface OfferedView {
  /** Its step in the address. */
  readonly step: string
  readonly view: AnyView
  readonly parameters: RecordCodec<Fields>
}

/** Every view that is kept and can be read. */
export const views: readonly AnyView[] = [...oversightViews, ...statisticsViews]

export const offeredViews: readonly OfferedView[] = views.map((view) => ({
  step: stepOf(view.name),
  view,
  parameters: viewParameters(view),
}))
