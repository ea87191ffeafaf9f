import { keepEvidence, keysFile } from '@dutybook/evidence'
import { openSqlite } from '@dutybook/event-store-sqlite'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Keeps the evidence of a store that is there, under two checkpoints; its verifier keys stand in it. */
export async function evidenceFor(store: string, directory: string, keyDirectory: string): Promise<void> {
  const { eventStore, close } = openSqlite({ file: store, readOnly: true })
  const keeper = await keepEvidence({ origin: 'agency.example/duties', log: eventStore, directory, keyDirectory })
  writeFileSync(join(directory, keysFile), `${keeper.keys.log}\n${keeper.keys.clock}\n`)
  const stop = new AbortController()
  const done = keeper.follow(stop.signal)
  await keeper.caughtUp(await eventStore.head())
  await keeper.sign()
  stop.abort()
  await done
  keeper.close()
  await close()
}

/** What somebody does who may write the file of a store: no trigger is in the way. */
export function changedByHand(file: string, ...statements: readonly string[]): void {
  const database = new DatabaseSync(file)
  for (const trigger of database.prepare("select name from sqlite_schema where type = 'trigger'").all()) {
    database.exec(`drop trigger "${String(trigger['name'])}"`)
  }
  for (const each of statements) database.exec(each)
  database.close()
}
