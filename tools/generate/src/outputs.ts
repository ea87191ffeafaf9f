import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GoldenFiles, ReleasedGoldens } from '@dutybook/modelling/testing'
import { auditPage } from './audit-page.js'
import { catalogue } from './catalogue.js'
import { charterPage } from './charter-page.js'
import { dictionaryCsv, dictionaryPage } from './dictionary.js'
import { followUpsPage } from './follow-ups-page.js'
import { goldenFiles, goldenFolder, releasedFile, releaseText } from './golden.js'
import { lawPage } from './law-page.js'
import { matrix } from './matrix.js'
import { openApiText } from './openapi.js'

/** Files by their paths from the root of the workspace. */
export type Files = ReadonlyMap<string, string>

export const pagesFolder = 'docs/generated'

/** The folders in which every file is generated: a file there that is none of the outputs is stale. */
export const generatedFolders = [pagesFolder, goldenFolder]

/** All that is generated. The same each time for the same sources and the same released golden files. */
export function outputs(root: string, { release }: { readonly release: boolean }): Files {
  const present = jsonFilesIn(join(root, goldenFolder))
  const released = JSON.parse(present['released.json'] ?? '{}') as ReleasedGoldens
  const goldens = goldenFiles(present, released)
  return new Map([
    [`${pagesFolder}/audit-commands.md`, auditPage()],
    [`${pagesFolder}/catalogue.md`, catalogue()],
    [`${pagesFolder}/charter.md`, charterPage()],
    [`${pagesFolder}/dictionary.csv`, dictionaryCsv()],
    [`${pagesFolder}/dictionary.md`, dictionaryPage()],
    [`${pagesFolder}/follow-ups.md`, followUpsPage()],
    [`${pagesFolder}/law.md`, lawPage()],
    [`${pagesFolder}/matrix.md`, matrix()],
    [`${pagesFolder}/openapi.json`, openApiText()],
    ...Object.entries(goldens).map(([name, text]) => [`${goldenFolder}/${name}`, text] as const),
    [releasedFile, release ? releaseText(goldens, released) : (present['released.json'] ?? '{}\n')],
  ])
}

function jsonFilesIn(folder: string): GoldenFiles {
  const names = globSync('*.json', { cwd: folder }).sort()
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
