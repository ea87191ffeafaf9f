/** Waits until all have ended. The first that fails is to end the others (`fail`), and is what this rejects with. */
export async function together(works: readonly Promise<unknown>[], fail: (error: unknown) => void): Promise<void> {
  const failing = works.map((each) => each.catch((error: unknown) => (fail(error), Promise.reject(error as Error))))
  const ended = await Promise.allSettled(failing)
  const failed = ended.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason as Error
}
