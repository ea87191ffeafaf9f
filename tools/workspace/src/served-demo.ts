import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './sources.js'

/** The API as it is started from its sources, with the demo year, and a shell beside it. */
export interface ServedDemo {
  readonly url: string
  /** Runs a script of a page; what it prints. Throws when a line of it fails. */
  readonly sh: (script: string) => string
  readonly stop: () => Promise<void>
}

const sourcesLoader = `${root}tools/workspace/run-sources.mjs`

export async function servedDemo(): Promise<ServedDemo> {
  const folder = mkdtempSync(join(tmpdir(), 'dutybook-served-'))
  const args = ['--import', sourcesLoader, `${root}apps/api/src/main.ts`, '--demo', '--port', '0', '--data', join(folder, 'data')]
  const env = { ...process.env, FORCE_COLOR: '0', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' }
  const server = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const url = await urlOf(server)
  return { url, sh: shell(folder, url), stop: () => ended(server).then(() => rmSync(folder, { recursive: true })) }
}

function urlOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const url = /listens on (http:\S+)/u.exec(said)?.[1]
      if (url) resolve(url)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', () => reject(new Error(`The server ended before it listened:\n${said}`)))
  })
}

function ended(server: ChildProcess): Promise<void> {
  const exit = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  server.kill('SIGTERM')
  return exit
}

/** A page names the usual address; the test has a port of its own. */
function shell(folder: string, url: string): ServedDemo['sh'] {
  const curl = join(folder, 'curl')
  writeFileSync(curl, `#!/bin/sh\nexec '${process.execPath}' '${root}tools/workspace/src/curl.mjs' "$@"\n`)
  chmodSync(curl, 0o755)
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, FORCE_COLOR: '0', NODE_OPTIONS: '' }
  return (script) => {
    const told = script.replaceAll('http://127.0.0.1:3000', url)
    const { status, stdout, stderr } = spawnSync('bash', ['-eu', '-c', told], { cwd: folder, env, encoding: 'utf8' })
    if (status !== 0 || stderr !== '') throw new Error(`exit ${status}: ${stderr}`)
    return stdout
  }
}
