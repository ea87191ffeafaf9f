import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { blocksOf, deadLinks, pages, pathsNamedIn, scriptsNamedIn } from './pages.js'
import { jsonOf, root, textOf } from './sources.js'

const readers = pages().filter((page) => !page.startsWith('docs/generated/'))

describe('the pages', () => {
  it('are there', () => {
    expect(pages()).toEqual(expect.arrayContaining(['README.md', 'docs/philosophy.md', 'docs/life-of-a-command.md', 'docs/embed.md']))
  })

  it.each(pages())('%s has no link that leads nowhere', (page) => {
    expect(deadLinks(page, textOf(page))).toEqual([])
  })

  it.each(readers)('%s names no file that is not there', (page) => {
    expect(pathsNamedIn(textOf(page)).filter((path) => !existsSync(`${root}${path}`))).toEqual([])
  })

  it.each(readers)('%s names no script that npm does not know', (page) => {
    const { scripts } = jsonOf('package.json') as { readonly scripts: Readonly<Record<string, string>> }
    expect(scriptsNamedIn(textOf(page)).filter((script) => !Object.hasOwn(scripts, script))).toEqual([])
  })

  it('are found out when they name what is not there', () => {
    const text = 'See [a](nowhere.md), [b](philosophy.md#not-a-heading), [c](philosophy.md#principles) and [d](https://example.org/x.md).'
    expect(deadLinks('docs/embed.md', text)).toEqual(['nowhere.md', 'philosophy.md#not-a-heading'])
    expect(pathsNamedIn('`packages/x/y.ts` and `packages/*/src` and `npm test`')).toEqual(['packages/x/y.ts'])
    expect(scriptsNamedIn('`npm test`, `npm run build`, `npm ci`')).toEqual(['test', 'build'])
  })
})

describe('the quick start of docs/embed.md', () => {
  const text = textOf('docs/embed.md')
  const [program = '', printed = ''] = [...blocksOf(text, 'js'), ...blocksOf(text, 'text')]
  const place = `${root}tools/workspace/out-tsc`
  mkdirSync(place, { recursive: true })
  // Inside the workspace, so that the packages are found, and in a folder that git and every tool passes over.
  const folder = mkdtempSync(`${place}/quick-start-`)
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is short', () => {
    expect(program.trim().split('\n').length).toBeLessThanOrEqual(25)
  })

  it('runs as it stands and prints what the page says', () => {
    writeFileSync(`${folder}/quick-start.mjs`, program)
    const loader = `${root}tools/workspace/run-sources.mjs`
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', loader, 'quick-start.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '0', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    })
    expect({ stdout, stderr, status }).toEqual({ stdout: printed, stderr: '', status: 0 })
  })
})
