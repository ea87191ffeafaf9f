import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A note alone, or with a leaf and its proof, or with an earlier note and the proof between the two. Bytes as base64. */
export interface GoCase {
  readonly Vkey: string
  readonly Note: string
  readonly Leaf?: string
  readonly Index?: number
  readonly Earlier?: string
  readonly Proof?: readonly string[]
}

/** Where Debian's golang-golang-x-mod-dev lays the packages. */
const packages = '/usr/share/gocode'

export const hasGo = (): boolean =>
  existsSync(`${packages}/src/golang.org/x/mod/sumdb/tlog`) && spawnSync('go', ['version'], { stdio: 'ignore' }).status === 0

/** What Go says against each case; an empty text when it accepts it. */
export function goVerdicts(cases: readonly GoCase[]): readonly string[] {
  const { stdout, stderr, status } = spawnSync('go', ['run', 'verify.go'], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, GO111MODULE: 'off', GOPATH: packages },
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as string[]
}
