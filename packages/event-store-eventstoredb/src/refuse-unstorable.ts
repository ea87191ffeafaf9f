import { canonicalJson, StoreError, type NewEvent } from '@dutybook/event-store'

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Throws `invalid` before anything is sent. What the client would lose, change or wait for without end never reaches it: text that is
 * not canonical JSON, an id that is no UUID, a name that the server keeps for itself.
 */
export function refuseUnstorable(stream: string, events: readonly NewEvent[]): void {
  if (stream === '' || !stream.isWellFormed()) throw invalid(stream, 'the name of the stream is no text')
  for (const each of events) {
    const flaw = flawOf(each)
    if (flaw) throw invalid(stream, flaw)
  }
}

const invalid = (stream: string, flaw: string): StoreError =>
  new StoreError('invalid', `An event for ${stream.toWellFormed()} cannot be stored: ${flaw}. Nothing was sent.`)

function flawOf({ id, type, schemaVersion, data, metadata }: NewEvent): string | undefined {
  if (!idForm.test(id)) return `its id ${id.toWellFormed()} is no UUID in lower case`
  if (type === '' || type.startsWith('$') || !type.isWellFormed()) return 'its type is no name of ours'
  if (!Number.isSafeInteger(schemaVersion) || schemaVersion < 0) return `its version ${schemaVersion} is no whole number`
  return flawOfText('data', data) ?? flawOfText('metadata', metadata)
}

/** Objects and lists only: a text that the client could not read as JSON comes back as a string, and must not be mistaken for one. */
function flawOfText(part: string, text: string): string | undefined {
  try {
    const value = JSON.parse(text) as unknown
    if (typeof value !== 'object' || value === null) return `its ${part} is neither an object nor a list`
    return canonicalJson(value) === text ? undefined : `its ${part} is not in the canonical form of RFC 8785`
  } catch (error) {
    return `its ${part} is no JSON (${error instanceof Error ? error.message : String(error)})`
  }
}
