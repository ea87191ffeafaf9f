import type { Witness } from '../log/sign-checkpoints.js'
import { countFrom } from '../note/base64.js'
import { claimedCheckpoint } from '../note/checkpoint.js'
import { openNote, parseNote, type Signature } from '../note/note.js'
import { isLeft } from '@dutybook/fp'
import type { Verifier } from '../note/verifier-key.js'
import { addCheckpointText } from './add-checkpoint.js'

/** Milliseconds after which a checkpoint goes out without this witness. */
const patience = 10_000

/** A witness behind HTTP. Remembers which size it has cosigned, and asks it after a restart. */
export function httpWitness(url: string, verifier: Verifier, send: typeof fetch = fetch): Witness {
  let known = 0
  return {
    cosign: async (note, prove) => {
      const size = claimedCheckpoint(Buffer.from(note))?.checkpoint.size ?? 0
      const ask = async (): Promise<Response> => {
        const body = addCheckpointText({ oldSize: known, proof: await prove(known), note })
        return send(`${url}/add-checkpoint`, { method: 'POST', body, signal: AbortSignal.timeout(patience) })
      }
      let answer = await ask()
      const told = answer.status === 409 ? countFrom((await answer.text()).trim()) : undefined
      if (told !== undefined && told <= size) {
        known = told
        answer = await ask()
      }
      if (answer.status !== 200) throw new Error(`The witness ${verifier.name} refused the checkpoint of ${size} leaves: ${answer.status}.`)
      known = size
      return cosignaturesIn(note, await answer.text(), verifier)
    },
  }
}

/** Only what the witness's own key has signed, and only when it holds. */
function cosignaturesIn(note: string, lines: string, verifier: Verifier): readonly Signature[] {
  const text = parseNote(Buffer.from(note))?.text ?? ''
  const opened = openNote(Buffer.from(`${text}\n${lines}`), [verifier])
  if (isLeft(opened)) throw new Error(`The witness ${verifier.name} answered with no signature of its own (${opened.left.kind}).`)
  return opened.right.signatures.filter(({ name, keyId }) => name === verifier.name && keyId === verifier.keyId)
}
