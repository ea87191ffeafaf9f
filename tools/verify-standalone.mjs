#!/usr/bin/env node
// Verifies a pack of evidence with nothing but Node: node verify-standalone.mjs FOLDER [KEYS]
// KEYS is a file with the verifier keys that the log gave out by another way than the pack: of the log, its clock, its witnesses.
// Exit code 0: nothing was found. 3: something was, each finding on a line as JSON. 2: no FOLDER. See docs/audit/pack.md.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const leafHash = (leaf) => sha256(Buffer.of(0), leaf)
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right)
const none = Buffer.alloc(0)
const same = (a, b) => a !== undefined && b !== undefined && a.equals(b)
const base64 = (text) => (Buffer.from(text, 'base64').toString('base64') === text ? Buffer.from(text, 'base64') : undefined)

/** RFC 6962: a row of hashes, folded at the largest power of two. */
function rootOf(hashes, begin = 0, end = hashes.length) {
  if (end - begin <= 1) return end === begin ? sha256(none) : hashes[begin]
  let split = 1
  while (split * 2 < end - begin) split *= 2
  return nodeHash(rootOf(hashes, begin, begin + split), rootOf(hashes, begin + split, end))
}

function provenRoot(leaf, index, size, proof) {
  let [root, node, last] = [leaf, index, size - 1]
  if (!(index >= 0 && index < size)) return undefined
  for (const hash of proof) {
    if (last === 0) return undefined
    const isRight = node % 2 === 1 || node === last
    root = isRight ? nodeHash(hash, root) : nodeHash(root, hash)
    while (isRight && node % 2 === 0 && node > 0) [node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 ? root : undefined
}

/** C2SP signed-note: name+id+base64(type and 32 bytes). */
function keyFrom(vkey) {
  const [name, id, ...encoded] = vkey.split('+')
  const bytes = base64(encoded.join('+'))
  if (bytes?.length !== 33 || ![1, 4].includes(bytes[0])) return undefined
  if (sha256(`${name}\n`, bytes).toString('hex', 0, 4) !== id) return undefined
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') }
  return { name, id, type: bytes[0], key: createPublicKey({ key: jwk, format: 'jwk' }) }
}

function confirmed({ type, key }, text, signature) {
  if (type === 1) return signature.length === 64 && verify(null, Buffer.from(text), key, signature) ? 0 : undefined
  if (signature.length !== 72) return undefined
  const time = signature.readBigUInt64BE()
  return verify(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), key, signature.subarray(8)) ? Number(time) : undefined
}

/** A checkpoint that the log and its clock have signed, and nobody who is not listed; or what is wrong with it. */
function checkpointFrom(bytes, origin, keys) {
  const note = bytes?.toString('utf8') ?? ''
  const split = note.lastIndexOf('\n\n')
  const lines = note.slice(split + 2).split('\n')
  if (!bytes || split < 0 || !same(Buffer.from(note), bytes) || lines.pop() !== '') return { fault: 'checkpoint' }
  const text = note.slice(0, split + 1)
  const [name, size, root, end, ...more] = text.split('\n')
  const head = { size: Number(size), root: base64(root ?? '') }
  if (name !== origin || String(head.size) !== size || !Number.isSafeInteger(head.size) || head.size < 0) return { fault: 'checkpoint' }
  if (head.root?.length !== 32 || end !== '' || more.length > 0) return { fault: 'checkpoint' }
  const times = lines.map((line) => {
    const [dash, by, encoded, ...rest] = line.split(' ')
    const signature = base64(encoded ?? '')
    const key = keys.find((each) => each.name === by && each.id === signature?.toString('hex', 0, 4))
    const time = dash === '—' && rest.length === 0 && key ? confirmed(key, text, signature.subarray(4)) : undefined
    return { key, time }
  })
  const signed = keys.slice(0, 2).every((key) => times.some((each) => each.key === key)) && times.every(({ time }) => time !== undefined)
  return signed ? { ...head, time: times.find(({ key }) => key === keys[1]).time } : { fault: 'signature' }
}

function tilePath(level, index, width) {
  let path = String(index % 1000).padStart(3, '0')
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`
  return `tile/${level}/${path}${width < 256 ? `.p/${width}` : ''}`
}
const tilesOf = (count) =>
  Array.from({ length: Math.ceil(count / 256) }, (_, index) => ({ index, width: Math.min(256, count - index * 256) }))

function hashesAt(read, level, count, report) {
  return tilesOf(count).flatMap(({ index, width }) => {
    const path = tilePath(level, index, width)
    const tile = read(path) ?? none
    if (tile.length !== width * 32) report({ kind: 'tile', path })
    return Array.from({ length: width }, (_, at) => tile.subarray(at * 32, at * 32 + 32))
  })
}
function leavesOf(read, size) {
  return tilesOf(size).map(({ index, width }) => {
    const [bytes, leaves] = [read(tilePath('entries', index, width)) ?? none, []]
    let at = 0
    const endOf = () => (at + 2 <= bytes.length ? at + 2 + bytes.readUInt16BE(at) : Infinity)
    for (; endOf() <= bytes.length; at = endOf()) leaves.push(bytes.subarray(at + 2, endOf()))
    if (at < bytes.length && leaves.length >= width) leaves.push(none)
    return { first: index * 256, width, leaves }
  })
}

function compare(bundles, logged, report) {
  const wrong = bundles.flatMap(({ first, width, leaves }) =>
    Array.from({ length: Math.max(width, leaves.length) }, (_, at) => {
      const found = leaves[at] && leafHash(leaves[at])
      return { index: first + at, expected: at < width ? logged[first + at] : undefined, found, leaf: leaves[at] }
    }).filter(({ found, expected }) => !same(found, expected)),
  )
  const home = new Map(wrong.filter(({ expected }) => expected).map(({ index, expected }) => [expected.toString('hex'), index]))
  const standing = new Set(wrong.map(({ found }) => found?.toString('hex')))
  for (const { index, expected, found, leaf } of wrong) {
    const position = index + 1
    if (expected && !standing.has(expected.toString('hex'))) report({ kind: 'missing', position })
    if (!found) continue
    const named = leaf.length >= 9 ? Number(leaf.readBigUInt64BE(1)) : 0
    if (home.has(found.toString('hex'))) report({ kind: 'reordered', position })
    else report({ kind: same(logged[named - 1], found) ? 'doubled' : 'altered', position })
  }
  return wrong
}
function checkTree(read, head, report) {
  const levels = []
  for (let count = head.size; count > 0; count = Math.floor(count / 256)) levels.push(hashesAt(read, levels.length, count, report))
  const broken = levels
    .slice(1)
    .flatMap((upper, level) =>
      upper.flatMap((hash, index) => (same(rootOf(levels[level], index * 256, index * 256 + 256), hash) ? [] : [{ level, index }])),
    )
  const bundles = leavesOf(read, head.size)
  const logged = levels[0] ?? []
  if (broken.length === 0 && same(rootOf(logged), head.root)) return { logged, wrong: compare(bundles, logged, report) }
  const standing = bundles.flatMap(({ leaves }) => leaves.map(leafHash))
  const isTile = same(rootOf(standing), head.root)
  const wrong = isTile
    ? standing.flatMap((hash, index) => (same(hash, logged[index]) ? [] : [{ index }]))
    : compare(bundles, logged, report)
  if (isTile) for (const { index } of wrong) report({ kind: 'tile', position: index + 1 })
  for (const { level, index } of broken) {
    if (level > 0 || !wrong.some((each) => Math.floor(each.index / 256) === index))
      report({ kind: 'tile', path: `level ${level + 1}, hash ${index}` })
  }
  if (wrong.length === 0 && broken.length === 0) report({ kind: 'tile' })
  return { logged: undefined, wrong }
}

/** `read` gives the bytes of a file of the pack or undefined, `list` the names in a folder. */
export function verifyPack({ read, list }, vkeys = (read('keys') ?? none).toString('utf8').split('\n').filter(Boolean)) {
  const findings = []
  const report = (finding) => findings.push(finding)
  const keys = vkeys.map(keyFrom)
  if (keys.length < 2 || keys.includes(undefined))
    return { findings: [{ kind: 'signature', path: 'keys' }], checkpoints: 0, size: 0, proofs: 0 }
  const origin = keys[0].name
  const below = (path) => list(path).map((name) => `${path}/${name}`)
  const paths = below('checkpoints').flatMap(below).flatMap(below).sort()
  const heads = []
  paths.forEach((path, number) => {
    const checkpoint = checkpointFrom(read(path), origin, keys)
    const { size, time } = heads.at(-1) ?? { size: 0, time: 0 }
    const isNext = path.replaceAll('/', '').endsWith(String(number).padStart(9, '0'))
    if (checkpoint.fault) return report({ kind: checkpoint.fault, path })
    if (!isNext || checkpoint.size < size || checkpoint.time < time) report({ kind: 'checkpoint', path })
    heads.push(checkpoint)
  })
  if (!same(read(paths.at(-1) ?? ''), read('checkpoint'))) report({ kind: 'checkpoint', path: 'checkpoint' })
  const head = heads.reduce((best, each) => (best && best.size > each.size ? best : each), undefined)
  const { logged } = head ? checkTree(read, head, report) : {}
  for (const each of logged ? heads : []) if (!same(rootOf(logged, 0, each.size), each.root)) report({ kind: 'checkpoint' })
  const proofs = list('proofs').filter((name) => name.endsWith('.tlog-proof'))
  for (const name of proofs)
    if (logged && !holds(read(`proofs/${name}`), origin, keys, logged)) report({ kind: 'checkpoint', path: `proofs/${name}` })
  return { findings, checkpoints: heads.length, size: head?.size ?? 0, proofs: proofs.length }
}
function holds(file, origin, keys, logged) {
  const text = file.toString('utf8')
  const [first, index, ...hashes] = text.slice(0, text.indexOf('\n\n')).split('\n')
  const checkpoint = checkpointFrom(Buffer.from(text.slice(text.indexOf('\n\n') + 2)), origin, keys)
  const [at, proof] = [Number(index?.slice('index '.length)), hashes.map(base64)]
  if (first !== 'c2sp.org/tlog-proof@v1' || index !== `index ${at}` || checkpoint.fault || proof.some((each) => each?.length !== 32))
    return false
  return same(provenRoot(logged[at] ?? none, at, checkpoint.size, proof), checkpoint.root)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, keys] = process.argv.slice(2)
  if (!folder) (console.error('node verify-standalone.mjs FOLDER [KEYS]'), process.exit(2))
  const read = (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined)
  const list = (path) => (existsSync(join(folder, path)) ? readdirSync(join(folder, path)) : [])
  const { findings, checkpoints, size, proofs } = verifyPack({ read, list }, keys && readFileSync(keys, 'utf8').split('\n').filter(Boolean))
  for (const each of findings) console.log(JSON.stringify(each))
  console.error(
    `${size} leaves, ${checkpoints} checkpoints and ${proofs} proofs verified by ${keys ? 'the keys given' : 'the keys in the pack'}: ${findings.length} findings.`,
  )
  process.exit(findings.length > 0 ? 3 : 0)
}
