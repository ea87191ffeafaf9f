import { setImmediate } from 'node:timers/promises'
import type { HandleCommand } from '@dutybook/event-store'
import { running } from './running.js'

describe('A command that runs', () => {
  it('is waited for, whether it ends well or not, and so is one that comes meanwhile', async () => {
    const turns: { readonly done: (answer: never) => void; readonly broken: (error: Error) => void }[] = []
    const handle = (() => new Promise((done, broken) => turns.push({ done, broken }))) as HandleCommand
    const commands = running()
    const tracked = commands.tracked(handle)
    const give = () => tracked({} as never, 'x', {} as never).catch(() => undefined)
    const given = [give(), give()]
    let hasFinished = false
    const finished = commands.finished().then(() => (hasFinished = true))
    turns[0]?.done('answered' as never)
    await given[0]
    given.push(give())
    turns[1]?.broken(new Error('a disk'))
    await given[1]
    // All that could follow from it at once has followed.
    await setImmediate()
    expect(hasFinished).toBe(false)
    turns[2]?.done('answered' as never)
    await finished
    await Promise.all(given)
  })
})
