import { writeFileSync } from 'node:fs'

/**
 * An Nx plugin that does one thing: it leaves the results of a run in the file that DUTYBOOK_TASK_RESULTS names, for `npm test`.
 * Without that variable it does nothing.
 */
export const name = 'task-results'

/** @typedef {{ taskId: string, target: string, projectName: string, status: import('nx/src/tasks-runner/tasks-runner').TaskStatus }} TaskResult */

/** @type {import('@nx/devkit').PostTasksExecution} */
export const postTasksExecution = (_options, { taskResults }) => {
  const file = process.env['DUTYBOOK_TASK_RESULTS']
  if (!file) return
  const tasks = Object.values(taskResults).map(({ task, status }) => ({
    taskId: task.id,
    target: task.target.target,
    projectName: task.target.project,
    status,
  }))
  writeFileSync(file, JSON.stringify(tasks))
}
