import fc from 'fast-check'
import assert from 'node:assert/strict'
import { streamOf, type AnyDecider } from '../decider.js'
import type { AnyCodec } from '../codec.js'
import { languages, type Label } from '../label.js'
import { Metadata, StreamId } from '../recorded.js'
import { kernelRefusals } from '../kernel-rules.js'
import type { RefusalRule } from '../refusal.js'
import { LawRef } from '../law.js'
import { arbitraryOf } from './arbitrary.js'
import { checkAgreesWithCodec, codecAgreesWithSchema } from './codec-law.js'
import { codecsIn } from './codecs-in.js'
import type { AggregateLaw } from './decision-laws.js'

/** The laws on names, forms and texts: nothing in them depends on a past. */
export const wordingLaws = (decider: AnyDecider): readonly AggregateLaw[] => [
  { name: 'has every name in Estonian and in English', check: () => labelsOf(decider).forEach(isSaidInBoth) },
  { name: 'has every refusal in words, with the same facts in both languages, and with its law', check: () => refusalsAreSaid(decider) },
  { name: 'has names and ids of the right form', check: () => formsAreRight(decider) },
  ...codecsOf(decider).map((codec) => ({
    name: `accepts the same ${codec.name} by codec and by JSON Schema`,
    check: () => codecAgreesWithSchema(codec),
  })),
  {
    name: 'accepts the same values by the quick check of each codec',
    check: () => codecsOf(decider).forEach((each) => checkAgreesWithCodec(each, 25)),
  },
]

const codecsOf = ({ command, event, id, summary }: AnyDecider): readonly AnyCodec[] => [
  ...command.members,
  ...event.members,
  id,
  summary.codec,
]

interface Named {
  readonly what: string
  readonly label: Label
}

const labelsOf = (decider: AnyDecider): readonly Named[] => [
  { what: decider.category, label: decider.label },
  ...[decider.command, decider.event, decider.id, decider.summary.codec].flatMap(codecsIn).flatMap(codecLabels),
]

const codecLabels = ({ name, label, shape }: AnyCodec): readonly Named[] => [
  { what: name, label },
  ...(shape.kind === 'choice' ? Object.entries(shape.options).map(([code, each]) => ({ what: `${name}.${code}`, label: each })) : []),
]

const placeholder = /\b(?:todo|fixme|tbd|xxx|lorem)\b|\.\.\.|\?\?/iu

/** Of one word, or of words that all have a capital: `euro`, `San Marino`. */
const mayBeTheSame = /^(?:\S+|\p{Lu}\S*(?: \p{Lu}\S*)+)$/u

/** One word or a name may be the same in both languages; a phrase is not. */
function isSaidInBoth({ what, label }: Named): void {
  for (const language of languages) {
    assert.ok(label[language].trim() !== '' && label[language] === label[language].trim(), `${what} has no proper name in ${language}`)
    assert.doesNotMatch(label[language], placeholder, `${what} has only a placeholder in ${language}`)
  }
  assert.ok(label.et !== label.en || mayBeTheSame.test(label.et), `${what} is called the same in both languages: ${label.en}`)
}

const factsIn = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/gu))].sort()

function refusalsAreSaid({ refusals }: AnyDecider): void {
  for (const [code, rule] of Object.entries<RefusalRule>(refusals)) {
    assert.match(code, /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u, `${code} is not written LIKE_THIS`)
    assert.ok(!Object.hasOwn(kernelRefusals, code), `${code} is a refusal that all aggregates have`)
    ;[rule.text, ...Object.values(rule.names ?? {}).flatMap(Object.values<Label>)].forEach((label) => isSaidInBoth({ what: code, label }))
    assert.notEqual(rule.text.et, rule.text.en, `${code} says the same in both languages`)
    assert.deepEqual(factsIn(rule.text.et), factsIn(rule.text.en), `${code} names other facts in Estonian than in English`)
    assert.ok(rule.kind !== 'law' || rule.basis.length > 0, `${code} refuses on a law that it does not name`)
    rule.basis.forEach((each) => assert.ok(LawRef.is(each), `${code} names no section of a law: ${JSON.stringify(each)}`))
  }
}

function formsAreRight({ category, duty, id, command, event }: AnyDecider): void {
  assert.match(category, /^[a-z][A-Za-z0-9]{1,39}$/u, `the category ${category} is not in camelCase`)
  assert.ok(Metadata.fields.duty.is(duty), `${duty} is not the number of a duty`)
  const namesStream = fc.property(arbitraryOf(id), (each: string) =>
    assert.ok(StreamId.is(streamOf({ category }, each)), `${each} cannot name a stream`),
  )
  fc.assert(namesStream, { includeErrorInReport: true })
  const types = [...command.members, ...event.members].map(({ type }) => type)
  assert.equal(new Set(types).size, types.length, 'two messages have the same type')
  types.forEach((type) => assert.match(type, /^[A-Z][A-Za-z0-9]{1,59}$/u, `the message type ${type} is not in PascalCase`))
  command.members.forEach(({ type, by }) => assert.ok(by.length > 0, `nobody may give ${type}`))
}
