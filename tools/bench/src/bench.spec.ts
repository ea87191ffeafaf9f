import { jest } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { decodeEvent } from '@dutybook/event-store'
import { isRight } from '@dutybook/fp'
import { dataSet } from './data-set.js'
import { lineOf, type Line } from './line.js'
import { readOptions } from './options.js'
import { silent } from './progress.js'
import { rows } from './rows.js'
import { NotThere } from './row.js'
import { workspace } from './place.js'
import { savedPage, writtenPage } from './save.js'
import { definitions } from './year.js'

/** Each row at a scale that says nothing about speed: only that it does its work. */
const tiny = { rounds: 1, events: 40, peers: [], progress: silent }

const fields = [
  ...['name', 'unit', 'ours', 'baseline', 'baselineName', 'peers', 'ratioToBaseline', 'ratioToBestPeer'],
  ...['durability', 'events', 'node', 'cpu'],
]

describe('the benchmark', () => {
  const there = rows.filter(({ name }) => name !== 'sse')

  it.each(there)('measures $name', async ({ run }) => {
    const lines: readonly Line[] = (await run(tiny)).map(lineOf)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(fields)
      expect(Number.isFinite(line.ours)).toBe(true)
      expect(JSON.parse(JSON.stringify(line))).toEqual(line)
    }
  })

  it('says plainly that the API has no live stream to measure', async () => {
    await expect(rows.find(({ name }) => name === 'sse')?.run(tiny)).rejects.toThrow(NotThere)
  })

  it('refuses a row that it does not know, with the usual exit code', () => {
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(readOptions(['append-two'])).toEqual({ exit: 2 })
    expect(readOptions(['--rounds', '0'])).toEqual({ exit: 2 })
    written.mockRestore()
    expect(readOptions(['replay', '--json', '--no-peers'])).toEqual({
      run: { names: ['replay'], json: true, rounds: 5, peers: false, save: false, page: false },
    })
  })
})

describe('the data set', () => {
  it('has as many events as were asked for, each once, in streams and a log without gaps', async () => {
    const events = [...(await dataSet(6000))]
    expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1))
    expect(new Set(events.map(({ id }) => id)).size).toBe(6000)
    for (const [, own] of Map.groupBy(events, ({ stream }) => stream))
      expect(own.map(({ revision }) => revision)).toEqual(own.map((_, index) => index))
    for (const each of events) expect(isRight(decodeEvent(definitions, each))).toBe(true)
    expect([...(await dataSet(3))]).toHaveLength(3)
  })
})

describe('a line', () => {
  const row = { ours: 200, baseline: 100, baselineName: 'limit', durability: 'full', events: 1 }

  it('has ratios that are above 1 where ours is better', () => {
    expect(lineOf({ ...row, name: 'a', unit: 'events/s', peers: { one: 50, other: 20 } })).toMatchObject({
      ratioToBaseline: 2,
      ratioToBestPeer: 4,
    })
    expect(lineOf({ ...row, name: 'b', unit: 'ms', peers: { one: 100, other: 800 } })).toMatchObject({
      ratioToBaseline: 0.5,
      ratioToBestPeer: 0.5,
    })
    expect(lineOf({ ...row, name: 'c', unit: 's' })).toMatchObject({ peers: {}, ratioToBestPeer: null })
  })
})

describe('the page on performance', () => {
  it('is what its lines give', () => expect(writtenPage()).toBe(savedPage()))
})

describe('the folder of the peers', () => {
  it('is locked, and no part of what npm ci installs for the product', () => {
    expect(existsSync(`${workspace}tools/bench/peers/package-lock.json`)).toBe(true)
    const { stdout } = spawnSync('git', ['grep', '-l', 'event-driven-io', '--', '*package.json', '*package-lock.json'], {
      cwd: workspace,
      encoding: 'utf8',
    })
    expect(stdout.trim().split('\n')).toEqual(['tools/bench/peers/package-lock.json', 'tools/bench/peers/package.json'])
  })
})
