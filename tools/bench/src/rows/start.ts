import { child, ended } from '../child.js'
import { inPlace, workspace } from '../place.js'
import type { Row } from '../row.js'
import { inTurns, secondsOf } from '../turns.js'

const api = `${workspace}apps/api/dist/main.js`
const audit = `${workspace}apps/audit/dist/main.js`

/** Until an empty store is open and a request would be answered. */
const untilReady = () =>
  inPlace(async (directory) => {
    const begun = performance.now()
    const running = child([api, '--port', '0', '--data', directory])
    await running.printed(/listens on (http:\S+)/u)
    const seconds = (performance.now() - begun) / 1000
    await running.stop()
    return seconds
  })

const baselineName = 'node, with nothing to do'

export const start: Row = {
  name: 'start',
  run: async ({ rounds, progress }) => {
    const found = await inTurns(
      [
        { name: 'API', turn: untilReady },
        { name: '--help', turn: () => secondsOf(() => ended([audit, '--help'])) },
        { name: baselineName, turn: () => secondsOf(() => ended(['--eval', '0'])) },
      ],
      { rounds, progress },
    )
    const baseline = found.get(baselineName) ?? 0
    const rest = { unit: 's', baseline, baselineName, events: 0 } as const
    return [
      { name: 'start-api', ours: found.get('API') ?? 0, durability: 'full', ...rest },
      { name: 'start-audit-help', ours: found.get('--help') ?? 0, durability: 'none', ...rest },
    ]
  },
}
