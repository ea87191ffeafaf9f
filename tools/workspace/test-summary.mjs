/** The counts of one project, by the name that Nx knows it by. @typedef {import('./test-counts.mjs').Counts & { project: string }} ProjectCounts */
/** A task as Nx reports it. @typedef {import('./task-results.mjs').TaskResult} Task */
/** @typedef {{ passed: number, failed: number, notes: string[] }} Summary */

/** Only these tests may be skipped on a build machine: they need a server that is not on it. */
const allowedSkip = /needs a real EventStoreDB/u

/**
 * Adds up what the tests of all projects and the other tasks came to. Every thing that went wrong counts as one failure, so that
 * `0 failed` is said only when all is well. On a build machine (`ci`) a skipped test is a failure.
 * @param {readonly Task[]} tasks
 * @param {readonly ProjectCounts[]} found all counts that lie about; only those of the projects that were tested are taken
 * @param {{ ci: boolean }} options
 * @returns {Summary}
 */
export function summaryOf(tasks, found, { ci }) {
  const tested = new Set(tasks.filter(({ target }) => target === 'test').map(({ projectName }) => projectName))
  const counts = found.filter(({ project }) => tested.has(project))
  const notes = tasks.flatMap((task) => whatFailed(task, counts))
  const skipped = counts.flatMap((each) => each.skipped.map((name) => ({ name, forbidden: ci && !allowedSkip.test(name) })))
  const sum = (/** @type {(each: ProjectCounts) => number} */ of) => counts.reduce((total, each) => total + of(each), 0)
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed, broken }) => failed + broken) + notes.length + skipped.filter(({ forbidden }) => forbidden).length,
    notes: [...notes, ...skipped.map(({ name, forbidden }) => `${forbidden ? 'failed, because skipped' : 'skipped'}: ${name}`)],
  }
}

/**
 * What a task adds to the failures that its tests have not counted: a test run that broke off before it could count must not pass.
 * @param {Task} task
 * @param {readonly ProjectCounts[]} counts
 * @returns {string[]}
 */
function whatFailed({ taskId, target, projectName, status }, counts) {
  if (status === 'skipped') return [`failed: ${taskId} was not run, because something that it needs failed`]
  if (target !== 'test') return status === 'failure' ? [`failed: ${taskId}`] : []
  const own = counts.find(({ project }) => project === projectName)
  if (!own) return [`failed: ${taskId} left no counts`]
  return status === 'failure' && own.failed + own.broken === 0 ? [`failed: ${taskId}`] : []
}

/** The tasks that were not answered by the cache. @param {readonly Task[]} tasks */
export const notCached = (tasks) => tasks.filter(({ status }) => !status.startsWith('local-cache')).map(({ taskId }) => taskId)
