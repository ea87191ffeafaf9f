import { basename } from 'node:path'
import { sources, textOf } from './sources.js'

/** A process manager is what the field calls it. */
const saysNothing = /^(?:utils?|helpers?|common|shared|misc|base|manager|stuff)(?:[-.]|$)|[-.](?:utils?|helpers?|(?<!process-)manager)(?:[-.]|$)/u
const silenced = /(?:^|\s)(?:@ts-ignore|@ts-nocheck|@ts-expect-error)/u
// Written so that this file does not match itself.
const switchedOff = /eslint[-]disable/u

describe('the names and marks in the sources', () => {
  it('say what a file is, never that it helps', () => {
    expect(sources().filter((path) => saysNothing.test(basename(path, '.ts')))).toEqual([])
  })

  it('have no interface that begins with I', () => {
    expect(sources().filter((path) => /\binterface I[A-Z][a-z]/u.test(textOf(path)))).toEqual([])
  })

  it('silence the compiler nowhere but in tests of types', () => {
    const silent = sources().filter((path) => !path.endsWith('.spec.ts') && silenced.test(textOf(path)))
    expect(silent).toEqual([])
  })

  it('switch a lint rule off only with a reason on the line before or in the same comment', () => {
    const withoutReason = sources().flatMap((path) => {
      const all = textOf(path).split('\n')
      return all.flatMap((line, index) =>
        switchedOff.test(line) && !line.includes(' -- ') && !/^\s*(?:\/\/|\*|\/\*)/u.test(all[index - 1] ?? '')
          ? [`${path}:${index + 1}`]
          : [],
      )
    })
    expect(withoutReason).toEqual([])
  })
})
