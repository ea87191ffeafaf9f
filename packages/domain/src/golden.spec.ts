import { CommandRefused } from '@dutybook/modelling'
import { checkGolden, type GoldenFiles, type ReleasedGoldens } from '@dutybook/modelling/testing'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { aggregates } from './aggregates.js'

const folder = fileURLToPath(new URL('../golden', import.meta.url))
const manifest = 'released.json'
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const names = globSync('*.json', { cwd: folder }).filter((name) => name !== manifest)

const files: GoldenFiles = Object.fromEntries(names.map((name) => [name, read(name)]))
const released = JSON.parse(read(manifest)) as ReleasedGoldens
const events = [...aggregates.flatMap(({ event }) => event.members), CommandRefused]

describe('the golden files of stored events', () => {
  it('hold each version of each event, can be read by the codecs of today, and are as they were released (npm run generate adds a missing one)', () =>
    expect(checkGolden(files, events, released)).toEqual([]))

  it('would show an event that somebody edits instead of giving it a new version', () => {
    const [name] = names as [string]
    const edited = { ...files, [name]: read(name).replace('"schemaVersion": 1', '"schemaVersion": 2') }
    expect(checkGolden(edited, events, released)).not.toEqual([])
  })
})
