import { views } from '@dutybook/embedded'
import type { AnyView, RecordCodec, Fields } from '@dutybook/modelling'
import { stepOf } from './http/route.js'
import { viewParameters } from './reading/view-query.js'

/** A view as this server offers it. */
export interface OfferedView {
  /** Its step in the address. */
  readonly step: string
  readonly view: AnyView
  readonly parameters: RecordCodec<Fields>
}

export const offeredViews: readonly OfferedView[] = views.map((view) => ({
  step: stepOf(view.name),
  view,
  parameters: viewParameters(view),
}))
