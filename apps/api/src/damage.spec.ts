import { StoreError, type StoreFault } from '@dutybook/event-store'
import { damageWatch } from './damage.js'

const breaking = (fault: StoreFault, message: string) => async (): Promise<never> => {
  throw new StoreError(fault, message)
}

describe('The watch for damage', () => {
  it('remembers the first damage, and passes on each error and each answer', async () => {
    const { watched, found } = damageWatch()
    await expect(watched(breaking('damaged', 'first'))()).rejects.toMatchObject({ message: 'first' })
    await expect(watched(breaking('damaged', 'second'))()).rejects.toMatchObject({ message: 'second' })
    expect(await watched(async (n: number) => n + 1)(1)).toBe(2)
    expect(found()).toMatchObject({ fault: 'damaged', message: 'first' })
  })

  it('takes no other fault for damage', async () => {
    const { watched, found } = damageWatch()
    for (const fault of ['locked', 'full', 'closed'] as const) await expect(watched(breaking(fault, fault))()).rejects.toThrow(fault)
    await expect(watched(() => Promise.reject(new Error('a bug')))()).rejects.toThrow('a bug')
    expect(found()).toBeUndefined()
  })
})
