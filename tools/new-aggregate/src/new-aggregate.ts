import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { hasAggregate, withAggregate } from './aggregate-list.js'
import { namesOf, type Asked, type Names } from './names.js'
import { withSamples } from './sample-list.js'
import { templates } from './template.js'

/** A file as it is to be written: its path from the root of the workspace, its text. */
interface Written {
  readonly path: string
  readonly text: string
}

/** Why nothing was written. */
export class Refused extends Error {}

const domain = 'packages/domain/src'
const listPath = `${domain}/aggregates.ts`
const samplesPath = `${domain}/testing.ts`

/** Writes the files and the lines in the two lists, all or none of them. Answers their paths; throws `Refused` where something is in the way. */
export async function newAggregate(root: string, asked: Asked): Promise<readonly string[]> {
  const names = namesOf(asked)
  const list = present(root, listPath)
  const samples = present(root, samplesPath)
  refuseToOverwrite(root, names, list)
  const lists = [
    { path: listPath, text: withAggregate(list, names) },
    { path: samplesPath, text: withSamples(samples, names) },
  ]
  const written = await Promise.all([...filesOf(names), ...lists].map((each) => tidied(root, each)))
  for (const { path, text } of written) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return written.map(({ path }) => path)
}

const folderOf = ({ folder, kebab }: Names): string => `${domain}/${folder}/${kebab}`

/** The samples lie beside those of the other aggregates, everything else in the folder of the aggregate. */
const placeOf = (file: string, names: Names): string =>
  file === 'samples.ts' ? `${domain}/testing/${names.kebab}-samples.ts` : `${folderOf(names)}/${file}`

const filesOf = (names: Names): readonly Written[] => templates(names).map(({ file, text }) => ({ path: placeOf(file, names), text }))

function present(root: string, path: string): string {
  if (!existsSync(join(root, path))) throw new Refused(`There is no ${path} in ${root}: run this at the root of the workspace.`)
  return readFileSync(join(root, path), 'utf8')
}

function refuseToOverwrite(root: string, names: Names, list: string): void {
  const inTheWay = [folderOf(names), placeOf('samples.ts', names)].find((path) => existsSync(join(root, path)))
  if (inTheWay) throw new Refused(`${inTheWay} is there already; nothing was written.`)
  if (hasAggregate(list, names)) throw new Refused(`${listPath} has an aggregate ${names.category} already; nothing was written.`)
}

async function tidied(root: string, { path, text }: Written): Promise<Written> {
  const style = await resolveConfig(join(root, path))
  return { path, text: await format(text, { ...style, filepath: path }) }
}
