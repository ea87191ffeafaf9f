/**
 * Appends to the store at the path given, many at once and without end. Each append that was answered is told on a line of its own,
 * `<id> <position>`, written at once: what a reader of these lines has seen was acknowledged, whenever this process is killed.
 */
import { isRight } from '@dutybook/fp'
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openSqlite } from '../../open.js'

const { eventStore } = openSqlite({ file: process.argv[2] ?? '' })

async function writer(stream: string): Promise<never> {
  for (;;) {
    const ids = [randomUUID(), randomUUID()]
    const events = ids.map((id) => ({ id, type: 'FactStated', schemaVersion: 1, data: '{}', metadata: '{}' }))
    const answer = await eventStore.append(stream, events, { expected: 'any' })
    if (isRight(answer)) writeSync(1, ids.map((id, index) => `${id} ${answer.right.position - 1 + index}\n`).join(''))
  }
}

await Promise.all(Array.from({ length: 8 }, (_, index) => writer(`pledge-${index}`)))
