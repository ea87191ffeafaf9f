import * as precepts from './precept-plots.js'
import * as quiet from './quiet-plots.js'
import type { Plot } from './scene.js'

/** One proceeding of the year: at which provider (its place in the list), from about which day, and how it goes. */
export interface Proceeding {
  readonly provider: number
  readonly from: string
  readonly plot: Plot
}

/** A year of oversight, from the first visits in February 2025 to what is still open at the end of March 2026. */
export const story: readonly Proceeding[] = [
  { provider: 0, from: '2025-02-03', plot: quiet.inOrder },
  { provider: 1, from: '2025-03-03', plot: quiet.inOrderUnannounced },
  { provider: 2, from: '2025-03-10', plot: quiet.advised },
  { provider: 9, from: '2025-03-24', plot: precepts.severe },
  { provider: 4, from: '2025-04-07', plot: precepts.fulfilledLate },
  { provider: 5, from: '2025-04-21', plot: precepts.extended },
  { provider: 6, from: '2025-05-12', plot: precepts.challengedAndUpheld },
  { provider: 3, from: '2025-05-19', plot: precepts.fulfilledOnTime },
  { provider: 7, from: '2025-08-18', plot: precepts.annulledInPart },
  { provider: 1, from: '2025-09-01', plot: quiet.discontinued },
  { provider: 8, from: '2025-09-08', plot: precepts.penalised },
  { provider: 2, from: '2025-10-06', plot: quiet.declined },
  { provider: 11, from: '2025-10-13', plot: quiet.ownUnit },
  { provider: 10, from: '2025-11-17', plot: precepts.forgotten },
  { provider: 5, from: '2025-11-24', plot: quiet.ownProposal },
  { provider: 9, from: '2026-02-23', plot: precepts.severeAgain },
]
