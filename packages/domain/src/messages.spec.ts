import { globSync } from 'node:fs'
import { aggregates } from './aggregates.js'

interface Defined {
  readonly messageKind: 'command' | 'event'
  readonly type: string
}

const isMessage = (value: unknown): value is Defined =>
  typeof value === 'object' && value !== null && 'messageKind' in value && 'type' in value

const files = globSync('*/*/*.ts', { cwd: import.meta.dirname })
  .filter((file) => !file.endsWith('.spec.ts'))
  .sort()

/** The messages that a file exports, one by one or as values of an object. */
async function definedIn(file: string): Promise<readonly Defined[]> {
  const exported = Object.values((await import(`./${file.replace(/\.ts$/u, '.js')}`)) as object) as readonly unknown[]
  return exported.filter(isMessage)
}

describe('the commands and events', () => {
  const listed: ReadonlySet<unknown> = new Set(aggregates.flatMap(({ command, event }) => [...command.members, ...event.members]))

  it('are all listed: add the one named here to the oneOf(...) of its aggregate (and that to aggregates.ts), or it is dead', async () => {
    const defined = await Promise.all(
      files.map(async (file) => (await definedIn(file)).map((message) => ({ file, message, listed: listed.has(message) }))),
    )
    const forgotten = defined.flat().filter((each) => !each.listed)
    expect(forgotten.map(({ file, message }) => `${message.messageKind} ${message.type} in ${file}`)).toEqual([])
    expect(new Set(defined.flat().map(({ message }) => message))).toEqual(listed)
  })
})
