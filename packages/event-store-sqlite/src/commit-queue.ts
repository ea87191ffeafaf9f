import { StoreError } from '@dutybook/event-store'
import { closedError, type Connection } from './connection.js'

/** Writes that wait at the same moment share one transaction, and so one fsync. Each is still answered on its own. */
export interface CommitQueue {
  /**
   * Runs the job in a savepoint and answers what it answered, after the commit. A job that throws is undone and rejects alone;
   * a transaction that cannot be committed rejects every job in it, and nothing of it is stored.
   * @param rows about how many rows the job writes: large jobs share a transaction with fewer others.
   */
  readonly commit: <Answer>(rows: number, job: () => Answer) => Promise<Answer>
  /** Commits what waits; then every commit rejects with `closed`. */
  readonly close: () => void
}

interface Waiting {
  readonly rows: number
  readonly job: () => unknown
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: unknown) => void
}

/** How many rows one transaction takes on; the process stands still while it is written. A single larger job is still taken whole. */
const rowsPerCommit = 1000

export function commitQueue(connection: Connection): CommitQueue {
  const waiting: Waiting[] = []
  let closed = false
  const commitNext = (): void => {
    if (waiting.length > 0) commitGroup(connection, takeGroup(waiting))
  }
  const commitSoon = onceATurn(() => {
    commitNext()
    if (waiting.length > 0) commitSoon()
  })
  return {
    commit: <Answer>(rows: number, job: () => Answer) => {
      const refusal = closed ? closedError(connection.file) : readOnlyError(connection)
      if (refusal) return Promise.reject(refusal)
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      waiting.push({ rows, job, resolve, reject })
      commitSoon()
      return promise as Promise<Answer>
    },
    close: () => {
      closed = true
      while (waiting.length > 0) commitNext()
    },
  }
}

/** Works once, however often it was asked for, when all requests that have arrived by now have been heard: after the poll phase. */
function onceATurn(work: () => void): () => void {
  let asked = false
  return () => {
    if (asked) return
    asked = true
    setImmediate(() => {
      asked = false
      work()
    })
  }
}

const readOnlyError = ({ file, readOnly }: Connection): StoreError | undefined =>
  readOnly ? new StoreError('readOnly', `${file} was opened with readOnly. Write through the process that holds the store.`) : undefined

function takeGroup(waiting: Waiting[]): readonly Waiting[] {
  let rows = 0
  const full = waiting.findIndex((each, index) => (rows += Math.max(each.rows, 1)) > rowsPerCommit && index > 0)
  return waiting.splice(0, full < 0 ? waiting.length : full)
}

function commitGroup(connection: Connection, group: readonly Waiting[]): void {
  try {
    connection.execute('begin immediate')
    const answers = group.map((each) => inSavepoint(connection, each))
    connection.execute('commit')
    for (const answer of answers) answer()
  } catch (error) {
    for (const { reject } of group) reject(error)
    if (connection.inTransaction()) connection.run('rollback')
  }
}

/** Runs one job; how it went is told by calling the result, after the commit. */
function inSavepoint(connection: Connection, { job, resolve, reject }: Waiting): () => void {
  connection.run('savepoint job')
  try {
    const answer = job()
    connection.run('release job')
    return () => resolve(answer)
  } catch (error) {
    // A full or failing disk makes SQLite undo the whole transaction, the neighbours with it.
    if (!connection.inTransaction()) throw error
    connection.run('rollback to job')
    connection.run('release job')
    return () => reject(error)
  }
}
