import { readFileSync } from 'node:fs'
import { followUpsIn } from './follow-up-counts.js'
import { playDemoYear } from './play.js'
import { stageInMemory } from './stage-in-memory.js'
import { printed, refusalsOf, summaryOf } from './summary.js'
import { demoYear } from './year.js'

const page = readFileSync(new URL('../../../docs/demo-year.md', import.meta.url), 'utf8')
const year = demoYear(1)

describe('The page about the demo year', () => {
  const blocks = [...page.matchAll(/^```text\n([^]*?)\n```$/gmu)].map(([, block]) => block)

  it('has the numbers that the command counts', async () => {
    const stage = stageInMemory()
    await playDemoYear(stage, 1)
    expect(blocks).toEqual([printed(summaryOf(year)), printed(refusalsOf(year)), printed(await followUpsIn(stage.eventStore))])
  })

  it('counts nothing of an empty year', async () => {
    expect(new Set(summaryOf([]).map(([, count]) => Number(count)))).toEqual(new Set([0]))
    expect([refusalsOf([]), await followUpsIn(stageInMemory().eventStore)]).toEqual([[], []])
  })
})
