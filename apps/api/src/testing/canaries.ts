import { demoPeople } from '@dutybook/demo-year'
import { samples, type Sample } from '@dutybook/domain/testing'
import type { AnyCodec, AnyDecider, Message } from '@dutybook/modelling'
import { holdsPersonal, mapPersonal } from '@dutybook/modelling/personal-reading'
import { arbitraryOf } from '@dutybook/modelling/testing'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { stepOf } from '../http/route.js'

/** Too short, and it might stand somewhere by chance. */
const shortest = 12

/** Contents that stand nowhere else: none twice, so that each tells where it got out. */
export interface Canaries {
  readonly content: (of: AnyCodec) => string
  readonly all: () => readonly string[]
}

export function canaries(): Canaries {
  const made = new Set<string>()
  const fresh = (of: AnyCodec): string => {
    if (of.shape.kind === 'text') return `Kanaarilind ${randomUUID().slice(0, of.shape.maxLength - 12)}`
    const values: unknown[] = fc.sample(arbitraryOf(of), { numRuns: 300 })
    const found = values.find((each) => typeof each === 'string' && each.length >= shortest && !made.has(each))
    return found === undefined ? assert.fail(`A content of ${of.name} cannot be told from others`) : String(found)
  }
  return {
    all: () => [...made],
    content: (of) => {
      const content = fresh(of)
      assert.ok(of.is(content), `${content} is no ${of.name}`)
      made.add(content)
      return content
    },
  }
}

/** A request that gives a command of the samples, with a canary in each place for a personal value. */
export interface PersonalRequest {
  readonly decider: AnyDecider
  readonly path: string
  readonly type: string
  readonly body: { readonly type: string; readonly data: object; readonly occurredOn: string }
  readonly actor: string
}

/** The commands of the samples of every aggregate that takes personal values, in their order. */
export const personalRequests = ({ content }: Canaries): readonly PersonalRequest[] =>
  Object.values<Sample>(samples)
    .filter(({ decider }) => holdsPersonal(decider.command))
    .flatMap(({ decider, id, past }) =>
      past.map(({ turn: { command, occurredOn, actor } }) => ({
        decider,
        path: `/v1/${stepOf(decider.category)}/${id}`,
        type: command.type,
        body: { ...mapPersonal<Message>(decider.command, command, ({ of }) => content(of)), occurredOn },
        actor: headerOf(actor),
      })),
    )

function headerOf({
  person,
  position,
  actingAs,
}: {
  readonly person: string
  readonly position: string
  readonly actingAs: string
}): string {
  const name = demoPeople.find((each) => each.person === person)?.name ?? assert.fail(`${person} is nobody in the demo`)
  return actingAs === position ? name : `${name} as ${actingAs}`
}

/** The files under a directory in whose bytes one of these stands, with it. */
export function filesWith(directory: string, contents: readonly string[]): readonly string[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((each) => statSync(join(directory, each)).isFile())
  return files.flatMap((file) => {
    const bytes = readFileSync(join(directory, file))
    return contents.filter((each) => bytes.includes(each)).map((each) => `${file}: ${each}`)
  })
}
