import { readFileSync } from 'node:fs'
import { printed, refusalsOf, summaryOf } from './summary.js'
import { demoYear } from './year.js'

const page = readFileSync(new URL('../../../docs/demo-year.md', import.meta.url), 'utf8')
const year = demoYear(1)

describe('The page about the demo year', () => {
  const blocks = [...page.matchAll(/^```text\n([^]*?)\n```$/gmu)].map(([, block]) => block)

  it('has the numbers that the command counts', () => {
    expect(blocks).toEqual([printed(summaryOf(year)), printed(refusalsOf(year))])
  })

  it('counts nothing of an empty year', () => {
    expect(new Set(summaryOf([]).map(([, count]) => Number(count)))).toEqual(new Set([0]))
    expect(refusalsOf([])).toEqual([])
  })
})
