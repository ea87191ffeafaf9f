import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { hasAggregate, withAggregate } from './aggregate-list.js'
import { namesOf, type Asked, type Names } from './names.js'
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

/** Writes the four files and the line in the list, all or none of them. Answers their paths; throws `Refused` where something is in the way. */
export async function newAggregate(root: string, asked: Asked): Promise<readonly string[]> {
  const names = namesOf(asked)
  const list = listOf(root)
  refuseToOverwrite(root, names, list)
  const written = await Promise.all(
    [...filesOf(names), { path: listPath, text: withAggregate(list, names) }].map((each) => tidied(root, each)),
  )
  for (const { path, text } of written) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return written.map(({ path }) => path)
}

const folderOf = ({ folder, kebab }: Names): string => `${domain}/${folder}/${kebab}`

const filesOf = (names: Names): readonly Written[] =>
  templates(names).map(({ file, text }) => ({ path: `${folderOf(names)}/${file}`, text }))

function listOf(root: string): string {
  const path = join(root, listPath)
  if (!existsSync(path)) throw new Refused(`There is no ${listPath} in ${root}: run this at the root of the workspace.`)
  return readFileSync(path, 'utf8')
}

function refuseToOverwrite(root: string, names: Names, list: string): void {
  if (existsSync(join(root, folderOf(names)))) throw new Refused(`${folderOf(names)} is there already; nothing was written.`)
  if (hasAggregate(list, names)) throw new Refused(`${listPath} has an aggregate ${names.category} already; nothing was written.`)
}

async function tidied(root: string, { path, text }: Written): Promise<Written> {
  const style = await resolveConfig(join(root, path))
  return { path, text: await format(text, { ...style, filepath: path }) }
}
