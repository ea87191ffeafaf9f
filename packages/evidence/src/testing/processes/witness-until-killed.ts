/**
 * A witness that is asked once, from standard input, and dies of SIGKILL at the n-th file operation that changes something. Tells the status
 * of its answer, written at once.
 */
import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { signerWith, signingKey } from '../../note/signing-key.js'
import { signatureType, verifierFrom, type Verifier } from '../../note/verifier-key.js'
import { watchingWitness } from '../../witness/witness.js'
import { witnessStore } from '../../witness/witness-store.js'
import { killedFiles } from '../killed-files.js'

const [directory = '', logKey = '', killAt = '0'] = process.argv.slice(2)
const signer = signerWith(signingKey(join(directory, 'witness.key')), 'witness.example/1', signatureType.cosignature)
const store = witnessStore(killedFiles(join(directory, 'seen'), Number(killAt)))
const witness = watchingWitness({ signer, logs: [verifierFrom(logKey) as Verifier], store, now: () => 1_700_000_000 })
const { status } = await witness.addCheckpoint(readFileSync(0, 'utf8'))
writeSync(1, String(status))
