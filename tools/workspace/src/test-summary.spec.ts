import type { TaskResult } from '../task-results.mjs'
import { notCached, summaryOf } from '../test-summary.mjs'

const green = { passed: 3, failed: 0, broken: 0, skipped: [] as string[] }
const task = (taskId: string, status: TaskResult['status'] = 'success'): TaskResult => {
  const [projectName = '', target = ''] = taskId.split(':')
  return { taskId, projectName, target, status }
}
const home = { ci: false }
const ci = { ci: true }

describe('the sum of a test run', () => {
  it('adds the counts of all projects', () => {
    const counts = [
      { project: 'one', ...green },
      { project: 'two', ...green, passed: 4 },
    ]
    expect(summaryOf([task('one:lint'), task('one:test'), task('two:test')], counts, ci)).toEqual({ passed: 7, failed: 0, notes: [] })
  })

  it('leaves out the counts of projects that this run did not test', () => {
    const counts = [
      { project: 'one', ...green },
      { project: 'two', ...green },
    ]
    expect(summaryOf([task('one:test'), task('two:lint')], counts, ci).passed).toBe(3)
  })

  it('counts a lint, type or build error as one failure and names it', () => {
    const result = summaryOf([task('one:lint', 'failure'), task('one:test')], [{ project: 'one', ...green }], home)
    expect(result).toEqual({ passed: 3, failed: 1, notes: ['failed: one:lint'] })
  })

  it('counts failed tests once, and test files that could not start', () => {
    const result = summaryOf([task('one:test', 'failure')], [{ project: 'one', ...green, failed: 2, broken: 1 }], home)
    expect(result).toEqual({ passed: 3, failed: 3, notes: [] })
  })

  it('does not let a test run pass that left no counts', () => {
    expect(summaryOf([task('one:test')], [], home)).toEqual({ passed: 0, failed: 1, notes: ['failed: one:test left no counts'] })
  })

  it('does not let a test run pass that ended badly although no test failed', () => {
    const result = summaryOf([task('one:test', 'failure')], [{ project: 'one', ...green }], home)
    expect(result).toEqual({ passed: 3, failed: 1, notes: ['failed: one:test'] })
  })

  it('counts what could not be run after another failure', () => {
    const result = summaryOf([task('one:build', 'failure'), task('two:test', 'skipped')], [], home)
    expect(result.failed).toBe(2)
    expect(result.notes[1]).toBe('failed: two:test was not run, because something that it needs failed')
  })

  it('prints what was skipped, and on a build machine counts it as a failure', () => {
    const counts = [{ project: 'one', ...green, skipped: ['a slow thing'] }]
    expect(summaryOf([task('one:test')], counts, home)).toEqual({ passed: 3, failed: 0, notes: ['skipped: a slow thing'] })
    expect(summaryOf([task('one:test')], counts, ci)).toEqual({ passed: 3, failed: 1, notes: ['failed, because skipped: a slow thing'] })
  })

  it('lets a build machine skip what needs a server that is not on it', () => {
    const counts = [{ project: 'one', ...green, skipped: ['the contract (needs a real EventStoreDB) keeps the order'] }]
    expect(summaryOf([task('one:test')], counts, ci).failed).toBe(0)
  })

  it('names the tasks that did not come from the cache', () => {
    const tasks = [task('one:lint', 'local-cache'), task('one:build', 'local-cache-kept-existing'), task('one:test')]
    expect(notCached(tasks)).toEqual(['one:test'])
  })
})
