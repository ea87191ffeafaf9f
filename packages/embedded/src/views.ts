import type { AnyView } from '@dutybook/modelling'
import { oversightViews } from '@dutybook/oversight'
import { statisticsViews } from '@dutybook/statistics'

/** Every view that is kept and can be read. */
export const views: readonly AnyView[] = [...oversightViews, ...statisticsViews]
