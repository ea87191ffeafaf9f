import { circles, importGraph } from './imports.js'

describe('the circles of a graph', () => {
  it('are none in a graph that only goes down', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', []],
    ])
    expect(circles(graph)).toEqual([])
  })

  it('are named file by file', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
      ['d', ['d']],
    ])
    expect(circles(graph)).toEqual([
      ['b', 'c', 'b'],
      ['d', 'd'],
    ])
  })
})

describe('the sources of the workspace', () => {
  const graph = importGraph()

  it('are read with their imports inside a package and across packages', () => {
    expect(graph.get('packages/event-store/src/event-store.ts')).toContain('packages/fp/src/index.ts')
    expect(graph.get('packages/event-store/src/index.ts')).toContain('packages/event-store/src/event-store.ts')
    expect([...graph.values()].flat().filter((path) => !graph.has(path) && path.endsWith('.ts'))).toEqual([])
  })

  it('import each other in no circle, not even for a type', () => {
    expect(circles(graph).map((files) => files.join(' → '))).toEqual([])
  })
})
