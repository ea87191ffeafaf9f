export { publicTables, cellName, linesOf, placeOf, sizeOf } from './release/cells.js'
export { disclosureRuleOn } from './release/checking.js'
export { StatisticsReleaseCommand } from './release/commands.js'
export { statisticsRelease } from './release/decider.js'
export { StatisticsReleaseEvent } from './release/events.js'
export { StatisticsReleased, StatisticsRevised } from './release/publication-events.js'
export { periodOf as releasePeriodOf } from './release/period.js'
export { releaseWork } from './release/release-work.js'
export { releaseSeries, seriesOf, type ReleaseSeries } from './release/series.js'
export type { Edition, StatisticsRelease } from './release/state.js'
export { ReleaseStage } from './release/summary.js'
export { CheckedTable, PublicCell, PublicTable } from './release/cell-values.js'
export {
  ContentHash,
  DisclosureRule,
  EditionNumber,
  ReleaseDimension,
  ReleaseId,
  ReleaseTableName,
  RevisionCause,
  TableShape,
  UnsafeReason,
} from './release/values.js'
