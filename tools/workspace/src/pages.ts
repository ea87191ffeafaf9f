import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { filesLike, root, textOf } from './sources.js'

/** Every page that people read. */
export const pages = (): readonly string[] => filesLike('*.md', 'docs/**/*.md')

interface Link {
  readonly target: string
  readonly anchor: string | undefined
}

const withoutCode = (text: string): string => text.replace(/```[^]*?```/gu, '').replace(/`[^`\n]*`/gu, '')

/** The links of a page into this repository. */
const linksOf = (text: string): readonly Link[] =>
  [...withoutCode(text).matchAll(/\[[^\]]*\]\(([^)\s]+)\)/gu)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/u.test(target))
    .map((target) => ({ target: target.replace(/#.*$/u, ''), anchor: /#(.*)$/u.exec(target)?.[1] }))

/** As GitHub makes it of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const anchorsOf = (text: string): readonly string[] => [...text.matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) => anchorOf(heading))

/** The links of a page that lead nowhere. */
export function deadLinks(page: string, text: string): readonly string[] {
  return linksOf(text).flatMap(({ target, anchor }) => {
    const path = target === '' ? page : posix.join(posix.dirname(page), target)
    if (!existsSync(`${root}${path}`)) return [target]
    return anchor === undefined || anchorsOf(textOf(path)).includes(anchor) ? [] : [`${target}#${anchor}`]
  })
}

/** The paths that a page names in its text: what stands between backticks and begins like one of our folders. */
export const pathsNamedIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:packages|apps|tools|docs|\.ci)\/[^`\s<>*{}]*)`/gu)].map(([, path = '']) => path)

/** The npm scripts that a page tells its reader to run. */
export const scriptsNamedIn = (text: string): readonly string[] => [
  ...[...text.matchAll(/\bnpm (?:run )?(test|start)\b/gu)].map(([, script = '']) => script),
  ...[...text.matchAll(/\bnpm run ([a-z][a-z-]*)/gu)].map(([, script = '']) => script),
]

/** The contents of the fenced blocks of a language. */
export const blocksOf = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'gu'))].map(([, block = '']) => block)
