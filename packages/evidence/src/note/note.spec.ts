import { isLeft, isRight } from '@dutybook/fp'
import fc from 'fast-check'
import { generateKeyPairSync } from 'node:crypto'
import { checkpointFrom, checkpointText, openCheckpoint } from './checkpoint.js'
import { noteText, openNote, parseNote, signatureLine } from './note.js'
import { proofFileFrom, proofFileText } from './proof-file.js'
import { signerWith } from './signing-key.js'
import { signatureType, verifierFrom } from './verifier-key.js'

const newSigner = (name: string, type: 1 | 4 = signatureType.ed25519) => signerWith(generateKeyPairSync('ed25519').privateKey, name, type)
const log = newSigner('agency.example/duties')
const clock = newSigner('agency.example/duties/clock', signatureType.cosignature)
const stranger = newSigner('agency.example/duties')
const text = checkpointText({ origin: 'agency.example/duties', size: 12, root: Buffer.alloc(32, 7) })
const signed = (...signers: readonly (typeof log)[]) =>
  Buffer.from(noteText({ text, signatures: signers.map((each) => each.sign(text, 1_700_000_000)) }))
const known = [log.verifier, clock.verifier]
const outcome = (bytes: Uint8Array) => {
  const opened = openNote(bytes, known)
  return isLeft(opened) ? opened.left.kind : opened.right.confirmations.map((each) => [each.verifier.vkey, each.time])
}

describe('a verifier key', () => {
  it('is read from its text, and from no text that is changed in one bit', () => {
    for (const { verifier } of [log, clock]) {
      expect(verifierFrom(verifier.vkey)).toMatchObject({ name: verifier.name, keyId: verifier.keyId, type: verifier.type })
      const bytes = Buffer.from(verifier.vkey)
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = Buffer.from(bytes)
        changed[bit >> 3]! ^= 1 << (bit & 7)
        expect(verifierFrom(changed.toString('utf8'))).toBeUndefined()
      }
    }
  })

  it('is that of the format: its published example verifies its published note', () => {
    const verifier = verifierFrom('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')!
    const note =
      'This is an example message.\n\n' +
      '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'
    expect(isRight(openNote(Buffer.from(note), [verifier]))).toBe(true)
    expect(isRight(openNote(Buffer.from(note.replace('message', 'massage')), [verifier]))).toBe(false)
  })

  it.each([
    '',
    'a+b',
    'no key',
    'x+00000000+AQ==',
    'example.com/foo+530d903a+',
    'example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  ])('is not %j', (vkey) => expect(verifierFrom(vkey)).toBeUndefined())
})

describe('a signed note', () => {
  it('is confirmed by every known key that has signed it, with the time where there is one', () => {
    expect(outcome(signed(log, clock))).toEqual([
      [log.verifier.vkey, 0],
      [clock.verifier.vkey, 1_700_000_000],
    ])
  })

  it('passes over keys that are not known, also of a known name', () => {
    expect(outcome(signed(stranger, log))).toEqual([[log.verifier.vkey, 0]])
    expect(outcome(signed(stranger))).toBe('notSigned')
  })

  it('is refused as a whole when one signature of a known key does not hold', () => {
    const bad = { ...clock.sign(text, 1), bytes: clock.sign(text, 2).bytes.with(0, 1) as Buffer }
    expect(outcome(Buffer.from(noteText({ text, signatures: [log.sign(text, 0), { ...bad, bytes: Buffer.from(bad.bytes) }] })))).toBe(
      'badSignature',
    )
    expect(outcome(Buffer.from(noteText({ text: `${text}x\n`, signatures: [log.sign(text, 0)] })))).toBe('badSignature')
  })

  it('is taken with sixteen signatures and more, and with a line twice', () => {
    const strangers = Array.from({ length: 16 }, (_, index) => newSigner(`witness.example/${index}`))
    expect(outcome(signed(...strangers, log))).toEqual([[log.verifier.vkey, 0]])
    expect(outcome(signed(log, log))).toHaveLength(2)
  })

  const whole = signed(log).toString('utf8')
  const line = signatureLine(log.sign(text, 0))
  it.each([
    ['nothing', ''],
    ['a text without signatures', text],
    ['a text without its last newline', whole.slice(0, -1)],
    ['a text without the blank line', whole.replace('\n\n', '\n')],
    ['a control character', whole.replace('12', '1\t2')],
    ['a carriage return', whole.replaceAll('\n', '\r\n')],
    ['a name with a plus sign', whole.replace('— agency.example', '— agency+example')],
    ['a name with a space', whole.replace('— agency.example', '— agency example')],
    ['a hyphen for the dash', whole.replace('—', '-')],
    ['base64 with bits to spare', whole.replace(line, line.replace(/=\n$/u, '\n'))],
    ['base64 of the other alphabet', `${text}\n— x ${'_'.repeat(96)}\n`],
    ['a signature of no bytes', `${text}\n— x AAAAAA==\n`],
    ['more than a hundred signatures', `${text}\n${line.repeat(101)}`],
    ['a note of more than a million bytes', `${'x'.repeat(1_000_000)}\n\n${line}`],
  ])('is not %s', (_, note) => expect(parseNote(Buffer.from(note))).toBeUndefined())

  it('is not text that is not UTF-8', () => {
    expect(parseNote(Buffer.concat([Buffer.of(0xff), signed(log)]))).toBeUndefined()
    expect(parseNote(Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), signed(log)]))?.text.startsWith('\ufeff')).toBe(true)
  })

  it('never passes when one bit of a known signature or of the text is changed', () => {
    const bytes = signed(log, clock)
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      // A changed name or id makes a signature one of an unknown key: fewer confirmations, never as many.
      expect(outcome(changed).length === 2 && Array.isArray(outcome(changed))).toBe(false)
    }
  })

  it('is the same bytes again when it is written, for whatever can be read', () => {
    const piece = fc.oneof(
      fc.constantFrom('—', ' ', '\n', '\n\n', '+', '=', 'a', line, text, '\u0000', '\u2003'),
      fc.string({ maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const bytes = Buffer.from(pieces.join(''))
        const note = parseNote(bytes)
        if (note) expect(noteText(note)).toBe(bytes.toString('utf8'))
        if (note) expect(note.text.endsWith('\n')).toBe(true)
      }),
      { numRuns: 2000 },
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void parseNote(bytes)))
  })
})

describe('a checkpoint', () => {
  const open = (bytes: Buffer, origin = 'agency.example/duties') => {
    const opened = openCheckpoint(bytes, origin, [log.verifier, clock.verifier])
    return isLeft(opened) ? opened.left.kind : opened.right.checkpoint.size
  }

  it('is opened when the log itself has signed it', () => {
    expect(open(signed(log, clock))).toBe(12)
    expect(open(signed(clock))).toBe('notSigned')
    expect(open(signed(log), 'agency.example/other')).toBe('otherLog')
  })

  it.each([
    '',
    'o\n1\n',
    'o\n01\nAAAA\n',
    'o\n1\nAAAA\n',
    `o\n-1\n${Buffer.alloc(32).toString('base64')}\n`,
    `\n1\n${Buffer.alloc(32).toString('base64')}\n`,
  ])('is not %j', (wrong) => expect(checkpointFrom(wrong)).toBeUndefined())

  it('reads over extension lines, and refuses empty ones', () => {
    expect(checkpointFrom(`${text}more\n`)?.size).toBe(12)
    expect(checkpointFrom(`${text}\n`)).toBeUndefined()
    expect(checkpointFrom(text.slice(0, -1))).toBeUndefined()
  })
})

describe('a proof file', () => {
  const file = { index: 3, hashes: [Buffer.alloc(32, 1), Buffer.alloc(32, 2)], checkpoint: signed(log).toString('utf8') }

  it('says the same again when it is read', () => {
    expect(proofFileFrom(proofFileText(file))).toEqual(file)
    const [empty, withExtra] = [
      { ...file, index: 0, hashes: [] },
      { ...file, extra: Buffer.from('x') },
    ]
    expect(proofFileFrom(proofFileText(empty))).toEqual(empty)
    expect(proofFileFrom(proofFileText(withExtra))).toEqual(withExtra)
    expect(proofFileText(file).split('\n').slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 3'])
  })

  it.each([
    ['nothing', ''],
    ['another version', proofFileText(file).replace('@v1', '@v2')],
    ['an index with a zero before it', proofFileText(file).replace('index 3', 'index 03')],
    ['a hash that is too short', proofFileText(file).replace(file.hashes[0]!.toString('base64'), 'AAAA')],
    ['a path that no tree has', proofFileText({ ...file, hashes: Array.from({ length: 64 }, () => Buffer.alloc(32)) })],
    ['extra that is not base64', proofFileText({ ...file, extra: Buffer.from('x') }).replace('extra ', 'extra _')],
  ])('is not %s', (_, wrong) => expect(proofFileFrom(wrong)).toBeUndefined())
})
