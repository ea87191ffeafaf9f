import { isRight } from '@dutybook/fp'
import fc from 'fast-check'
import type { ExpectedRevision, Guard } from '../event-store.js'
import { isAsExpected, noRevision } from '../expected-revision.js'
import { all, fact, refused, type EventStoreCases, type GivenEventStore } from './event-store-under-test.js'

interface Attempt {
  readonly stream: string
  readonly names: readonly string[]
  readonly expected: ExpectedRevision
  readonly guards: readonly Guard[]
}

const streams = ['pledge-1', 'pledge-2', 'promise-1'] as const
const expectation: fc.Arbitrary<ExpectedRevision> = fc.oneof(
  fc.constantFrom('any', 'noStream', 'streamExists'),
  fc.record({ exactly: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ atLeast: fc.integer({ min: 0, max: 5 }) }),
)
const attempt = fc.record({
  stream: fc.constantFrom(...streams),
  size: fc.integer({ min: 0, max: 3 }),
  expected: expectation,
  guards: fc.array(fc.record({ stream: fc.constantFrom(...streams), expected: expectation }), { maxLength: 2 }),
})

/** Rounds of appends; those of one round are sent at the same moment. */
const schedule = fc.array(fc.array(attempt, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })

/** The model: the log as a plain list of names by stream. */
type Model = { readonly stream: string; readonly name: string }[]
const revisionIn = (model: Model, stream: string): number => model.filter((each) => each.stream === stream).length + noRevision
const wouldAccept = (model: Model, { stream, expected, guards }: Attempt): boolean =>
  [{ stream, expected }, ...guards].every((each) => isAsExpected(each.expected, revisionIn(model, each.stream)))

/** Attempts with names of their own, so that every run of the property has new ids and streams. */
const named = (
  run: number,
  rounds: readonly (readonly { stream: string; size: number; expected: ExpectedRevision; guards: readonly Guard[] }[])[],
) =>
  rounds.map((round, r) =>
    round.map(({ stream, size, expected, guards }, a): Attempt => {
      const own = (name: string) => `${name}x${run}`
      const names = Array.from({ length: size }, (_, index) => `${run}r${r}a${a}n${index}`)
      return { stream: own(stream), names, expected, guards: guards.map((each) => ({ ...each, stream: own(each.stream) })) }
    }),
  )

async function playRound({ store }: GivenEventStore, model: Model, round: readonly Attempt[]): Promise<void> {
  const send = (each: Attempt) =>
    store.append(
      each.stream,
      each.names.map((name) => fact(name)),
      each,
    )
  const answers = await Promise.all(round.map(async (each) => ({ attempt: each, answer: await send(each) })))
  const before = [...model]
  const stored = answers.flatMap(({ attempt, answer }) =>
    isRight(answer) && attempt.names.length > 0 ? [{ attempt, at: answer.right }] : [],
  )
  for (const { attempt, at } of stored.sort((one, other) => one.at.position - other.at.position)) {
    expect(wouldAccept(model, attempt)).toBe(true)
    model.push(...attempt.names.map((name) => ({ stream: attempt.stream, name })))
    expect(at.revision).toBe(revisionIn(model, attempt.stream))
  }
  for (const { answer } of answers.filter((each) => !isRight(each.answer))) {
    const conflict = refused(answer)
    if (conflict.kind !== 'revision') throw new Error(`No id was sent twice, but ${conflict.id} is said to be known.`)
    expect(isAsExpected(conflict.expected, conflict.actual)).toBe(false)
    expect(conflict.actual).toBeGreaterThanOrEqual(revisionIn(before, conflict.stream))
    expect(conflict.actual).toBeLessThanOrEqual(revisionIn(model, conflict.stream))
  }
}

async function logOfRun({ store }: GivenEventStore, run: number): Promise<Model> {
  const log = await all(store.readAll())
  const named = log.map((each) => ({ stream: each.stream, name: (JSON.parse(each.metadata) as { name: string }).name }))
  return named.filter((each) => each.stream.endsWith(`x${run}`))
}

const property =
  (rounds: number, perRound: (round: readonly Attempt[]) => readonly (readonly Attempt[])[]) => async (given: GivenEventStore) => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(schedule, async (drawn) => {
        run += 1
        const model: Model = []
        for (const round of named(run, drawn).flatMap(perRound)) await playRound(given, model, round)
        expect(await logOfRun(given, run)).toEqual(model)
      }),
      { numRuns: rounds },
    )
  }

export const concurrentWriterCases: EventStoreCases = {
  'appends in turn are accepted and refused exactly as by a plain list': property(40, (round) => round.map((each) => [each])),

  'appends at the same moment leave a log that a plain list explains': property(40, (round) => [round]),

  'of many writers with the same expected revision exactly one is accepted in each round': async ({ store }) => {
    for (let round = 0; round < 15; round += 1) {
      const expected = round === 0 ? ('noStream' as const) : { exactly: round - 1 }
      const names = Array.from({ length: 6 }, (_, writer) => `r${round}w${writer}`)
      const answers = await Promise.all(names.map((name) => store.append('pledge-1', [fact(name)], { expected })))
      expect(answers.filter(isRight)).toHaveLength(1)
    }
    expect((await all(store.readStream('pledge-1'))).map((each) => each.revision)).toEqual(Array.from({ length: 15 }, (_, index) => index))
  },

  'writers who try again on the newer revision all get through, and nothing is lost': async ({ store }) => {
    const writer = async (name: string) => {
      let actual = noRevision
      for (let attempts = 0; attempts < 100; attempts += 1) {
        const answer = await store.append('pledge-1', [fact(name)], { expected: actual === noRevision ? 'noStream' : { exactly: actual } })
        if (isRight(answer)) return answer.right.revision
        const conflict = refused(answer)
        if (conflict.kind === 'revision') actual = conflict.actual
      }
      throw new Error(`${name} was refused 100 times`)
    }
    const names = Array.from({ length: 12 }, (_, index) => `w${index}`)
    const revisions = await Promise.all(names.map(writer))
    expect([...revisions].sort((one, other) => one - other)).toEqual(names.map((_, index) => index))
    const stored = await all(store.readStream('pledge-1'))
    expect(names.map((name) => JSON.parse(stored[revisions[names.indexOf(name)] as number]?.metadata ?? '{}'))).toEqual(
      names.map((name) => ({ name })),
    )
  },
}
