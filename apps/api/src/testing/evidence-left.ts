import { openQuietly } from '@dutybook/embedded'
import { checkpointsIn, keysFile, lastCheckpointFile, localFiles, tilesIn, verifierFrom, verifyLog } from '@dutybook/evidence'
import assert from 'node:assert/strict'
import { join } from 'node:path'

/** What a server has left of its evidence, after a check that it is that of its store: every signature, tile, leaf and earlier head. */
export async function evidenceLeftIn(directory: string): Promise<{ readonly size: number; readonly checkpoints: readonly string[] }> {
  const files = localFiles(join(directory, 'evidence'))
  const [log, clock] = String(await files.read(keysFile))
    .trim()
    .split('\n')
    .map(verifierFrom)
  assert.ok(log && clock)
  // Killed before anything was signed.
  if (!(await files.read(lastCheckpointFile))) return { size: 0, checkpoints: [] }
  const { eventStore, close } = openQuietly({ data: directory, durability: 'relaxed' })
  const { head, findings } = await verifyLog({
    ...{ origin: log.name, keys: [log, clock], tiles: tilesIn(files) },
    checkpoints: () => checkpointsIn(files),
    last: () => files.read(lastCheckpointFile),
    events: (after) => eventStore.readAll({ after }),
  })
  await close()
  assert.deepEqual(findings, [])
  const checkpoints: string[] = []
  for await (const each of checkpointsIn(files)) checkpoints.push(String(each))
  return { size: head?.size ?? 0, checkpoints }
}
