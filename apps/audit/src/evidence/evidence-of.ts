import {
  checkpointsIn,
  EvidenceError,
  keysFile,
  localFiles,
  tilesIn,
  verifierFrom,
  type Evidence,
  type Files,
  type KnownKeys,
} from '@dutybook/evidence'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Audit } from '../audit.js'
import { UsageFault } from '../audit.js'
import { servedFiles, tilesAddress } from '../source/served-files.js'
import { historyIn } from './history.js'
import type { EvidenceOptions } from './options.js'

/** The evidence of the source that is audited. */
export interface AuditedEvidence {
  readonly files: Files
  readonly evidence: Evidence
  /** Verifier keys: of the log, of its clock, of witnesses. */
  readonly vkeys: readonly string[]
  /** Whether the keys came by another way than the evidence. */
  readonly areKeysTrusted: boolean
}

/** Throws `EvidenceError`: `key` when there are no keys, `unreachable` when there is no evidence or a server does not answer. */
export async function evidenceOf({ options, source }: Pick<Audit<EvidenceOptions>, 'options' | 'source'>): Promise<AuditedEvidence> {
  const files = filesOf(options)
  const given = options.keys === undefined ? undefined : await keysGiven(options.keys)
  const vkeys = linesOf(given ?? (await files.read(keysFile)))
  const keys = knownKeys(vkeys)
  const listed = options.server === undefined ? () => checkpointsIn(files) : undefined
  const events = source.kind === 'store' ? { events: (after: number) => source.log.readAll({ after }) } : {}
  const evidence = { origin: keys[0].name, keys, ...historyIn(files, listed), tiles: tilesIn(files), ...events }
  return { files, evidence, vkeys, areKeysTrusted: given !== undefined }
}

function filesOf({ store, server, pack, evidence }: Audit<EvidenceOptions>['options']): Files {
  if (server !== undefined) return servedFiles(tilesAddress(server))
  if (pack !== undefined) return localFiles(pack)
  const directory = evidence ?? join(dirname(store ?? '.'), 'evidence')
  if (!existsSync(directory)) throw noEvidenceIn(directory)
  return localFiles(directory)
}

const noEvidenceIn = (directory: string): EvidenceError =>
  new EvidenceError('unreachable', `There is no directory ${directory}, and so no evidence in it. Name with --evidence where it is.`)

async function keysGiven(file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new UsageFault({ et: `Võtmete faili ${file} ei saa lugeda.`, en: `The file of keys ${file} cannot be read.` })
  })
}

const linesOf = (bytes: Buffer | undefined): readonly string[] =>
  (bytes?.toString('utf8') ?? '')
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')

function knownKeys(vkeys: readonly string[]): KnownKeys {
  const [log, clock, ...witnesses] = vkeys.map(verifierFrom)
  if (!log || !clock || witnesses.includes(undefined)) {
    const advice = 'Give --keys FILE with those that the log gave out, one on a line: of the log, of its clock, of witnesses.'
    throw new EvidenceError('key', `There are no verifier keys, or they cannot be read. ${advice}`)
  }
  return [log, clock, ...witnesses.filter((each) => each !== undefined)]
}
