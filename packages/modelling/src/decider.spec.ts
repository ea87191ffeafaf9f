import { fold, relatedTo, streamOf } from './decider.js'

const counter = { category: 'counter', initialState: { sum: 0 }, evolve: (state: { sum: number }, n: number) => ({ sum: state.sum + n }) }

describe('a fold', () => {
  it('is the initial state before any event', () => {
    expect(fold(counter, [])).toBe(counter.initialState)
  })

  it('takes the events in their order, each on the state after the one before', () => {
    expect(fold(counter, [1, 2, 4])).toEqual({ sum: 7 })
    const spelled = { initialState: '', evolve: (word: string, letter: string) => word + letter }
    expect(fold(spelled, ['õ', 'ä', 'ö'])).toBe('õäö')
  })

  it('goes on from a prefix as from the whole', () => {
    expect(fold({ ...counter, initialState: fold(counter, [1, 2]) }, [4])).toEqual(fold(counter, [1, 2, 4]))
  })

  it('leaves the initial state as it was', () => {
    fold(counter, [1, 2, 4])
    expect(counter.initialState).toEqual({ sum: 0 })
  })
})

describe('the states of other streams', () => {
  const related = relatedTo(new Map<string, unknown>([[streamOf(counter, 'one'), { sum: 3 }]]))

  it('are had by the kind and the id of the stream', () => {
    expect(streamOf(counter, 'one')).toBe('counter-one')
    expect(related.stateOf(counter, 'one')).toEqual({ sum: 3 })
  })

  it('are had only where they were asked for before', () => {
    expect(() => related.stateOf(counter, 'two')).toThrow('decide reads counter-two, which needs does not name')
  })
})
