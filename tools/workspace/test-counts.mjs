// Jest says how many tests passed only on the screen. This reporter also leaves the counts in a file that Nx keeps with the
// result, so that they are known when a result comes from the cache.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a project's counts lie, from its root; declared as an output of the target `test` in nx.json. */
export const countsFile = 'test-results/counts.json'

/**
 * `broken` counts the files whose tests could not even start. `skipped` names the tests that were not run.
 * @typedef {{ passed: number, failed: number, broken: number, skipped: string[] }} Counts
 */

/** @implements {Pick<import('@jest/reporters').Reporter, 'onRunComplete'>} */
export default class TestCounts {
  /** @param {{ rootDir: string }} globalConfig */
  constructor({ rootDir }) {
    this.rootDir = rootDir
  }

  /**
   * @param {unknown} _contexts
   * @param {import('@jest/test-result').AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    const tests = results.testResults.flatMap((file) => file.testResults)
    /** @type {Counts} */
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests,
      broken: results.numRuntimeErrorTestSuites,
      skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
    }
    const file = join(this.rootDir, countsFile)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, `${JSON.stringify(counts, undefined, 2)}\n`)
  }
}
