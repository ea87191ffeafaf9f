import { join } from 'node:path'
import { EvidenceError } from '../files/evidence-error.js'
import { localFiles } from '../files/local-files.js'
import { lockDirectory } from '../files/writer-lock.js'
import { secondsOf } from '../log/timing.js'
import { signerWith, signingKey } from '../note/signing-key.js'
import { isKeyName, signatureType, verifierFrom, type Verifier } from '../note/verifier-key.js'
import { witnessServer } from './witness-server.js'
import { witnessStore } from './witness-store.js'
import { watchingWitness } from './witness.js'

export interface WitnessServerOptions {
  /** The name of the witness in its signatures. */
  readonly name: string
  /** For what it has seen. One process at a time. */
  readonly directory: string
  readonly keyDirectory: string
  /** The verifier keys of the logs. */
  readonly logs: readonly string[]
  /** 0 for any free port. */
  readonly port: number
}

export interface RunningWitness {
  readonly url: string
  /** What others need to check its signatures. */
  readonly vkey: string
  readonly stop: () => Promise<void>
}

export async function runWitness({ name, directory, keyDirectory, logs, port }: WitnessServerOptions): Promise<RunningWitness> {
  if (!isKeyName(name)) throw new EvidenceError('key', 'The name of a witness is a name without spaces and plus signs.')
  const verifiers = logs.map(verifierOrThrow)
  const release = lockDirectory(directory)
  const signer = signerWith(signingKey(join(keyDirectory, 'witness.key')), name, signatureType.cosignature)
  const store = witnessStore(localFiles(directory))
  const witness = watchingWitness({ signer, logs: verifiers, store, now: () => secondsOf(Date.now()) })
  const server = witnessServer(witness, [...new Set(verifiers.map((each) => each.name))])
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`,
    vkey: signer.verifier.vkey,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      release()
    },
  }
}

function verifierOrThrow(vkey: string): Verifier {
  const verifier = verifierFrom(vkey)
  if (!verifier) throw new EvidenceError('key', `${vkey} is no verifier key. Copy it whole from where the log prints it.`)
  return verifier
}
