import type { Plain } from '@dutybook/modelling/testing'
import type { ServiceAnalysisCommand } from '../service/analysis/commands.js'
import { serviceAnalysis } from '../service/analysis/decider.js'
import { people } from './people.js'
import { secondQuarterClosed } from './period-samples.js'
import { quarterReleased } from './release-samples.js'
import { sample } from './sample.js'

export const quarterAnalysis: Plain<ServiceAnalysisCommand> = {
  type: 'CompleteServiceAnalysis',
  data: {
    document: '5.1-3/120-1',
    findings: [
      { element: 'E10', statement: 'Tõlki oodati keskmiselt kümme tundi.' },
      { statement: 'Pöördumisi on rohkem kui aasta tagasi.' },
    ],
    evidence: ['5.1-3/119-1'],
    releases: [{ release: 'contacts-2025-q2', number: 1 }],
  },
}

export const secondQuarterAnalysed = sample(
  serviceAnalysis,
  secondQuarterClosed.id,
  [['2025-10-06', people.manager, quarterAnalysis]],
  [secondQuarterClosed, quarterReleased],
)
