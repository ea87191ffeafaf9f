import { Validator } from '@seriousme/openapi-schema-validator'
import { aggregates } from '@dutybook/domain'
import { pino } from 'pino'
import { compose } from '../composition.js'
import { httpServer } from '../http/server.js'
import { demoIdentity } from '../identity/demo-identity.js'
import { temporaryDirectory } from '../testing/temporary.js'
import { testServer, type TestServer } from '../testing/test-server.js'
import { openApiDocument } from './document.js'
import { routes } from './routes.js'

const document = openApiDocument()
interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly description: string; readonly required: boolean }[]
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, ...(operation as Operation) })),
)

describe('The OpenAPI document', () => {
  it('is of the schema of OpenAPI 3.1', async () => {
    const specification = JSON.parse(JSON.stringify(document)) as Parameters<Validator['validate']>[0]
    expect((await new Validator().validate(specification)).errors ?? []).toEqual([])
  })

  it('points only at what it holds, and holds nothing that is not pointed at', () => {
    const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/gu)].map(([, name]) => name)
    expect(new Set(refs)).toEqual(new Set(Object.keys(document.components.schemas)))
  })

  it('says in both languages what each operation is, under an id and a tag of the list', () => {
    const tags = document.tags.map((each) => (each as { name: string }).name)
    for (const { operationId, summary, description, tags: own } of operations) {
      expect([operationId, summary, description].every((text) => text !== '')).toBe(true)
      expect(tags).toEqual(expect.arrayContaining([...own]))
    }
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  })

  it('declares every step of an address that is filled in, and describes every parameter and answer', () => {
    for (const { path, parameters, responses } of operations) {
      const steps = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name)
      expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(steps)
      expect(new Set(parameters.map(({ name, in: place }) => `${place} ${name}`)).size).toBe(parameters.length)
      for (const each of [...parameters, ...Object.values(responses)]) expect(each.description).not.toBe('')
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['500', '503']))
    }
  })

  it('names every refusal of an aggregate at its route, and every status that it can be answered with', () => {
    for (const { category, refusals, label } of aggregates) {
      const text = JSON.stringify(operations.find(({ method, summary }) => method === 'post' && summary.startsWith(label.en)))
      expect([category, Object.keys(refusals).filter((code) => !text.includes(`"${code}"`))]).toEqual([category, []])
    }
  })

  it('says of each union which schema stands for which type', () => {
    const { discriminator, oneOf } = document.components.schemas['ShownProceedingEvent'] as {
      discriminator: { mapping: Record<string, string> }
      oneOf: { $ref: string }[]
    }
    expect(discriminator.mapping['OversightClosed']).toBe('#/components/schemas/ShownOversightClosed')
    expect(Object.values(discriminator.mapping)).toEqual(oneOf.map(({ $ref }) => $ref))
  })

  it('is the same text each time', () => {
    expect(JSON.stringify(openApiDocument())).toBe(JSON.stringify(document))
  })
})

describe('The server and the document', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server.stop())

  it('agree: the server gives the document, and answers on each route of it', async () => {
    expect((await server.get('/openapi.json')).body).toEqual(JSON.parse(JSON.stringify(document)))
    for (const { method, path } of routes) {
      const reply = await server.send(method.toUpperCase(), path.replace(/\{\w+\}/gu, 'X'), { headers: { 'X-Dutybook-Actor': 'manager' } })
      expect(['UNKNOWN_ROUTE', 'UNKNOWN_AGGREGATE', 'METHOD_NOT_ALLOWED']).not.toContain(reply.body.code)
    }
  })

  it('agree: every route of the controllers is described', async () => {
    const found = await routesOfControllers()
    expect(found.length).toBeGreaterThan(10)
    expect(found.filter((route) => !isDescribed(route))).toEqual([])
  })
})

/** As Express knows them. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> }
}

async function routesOfControllers(): Promise<readonly string[]> {
  const log = pino({ level: 'silent' })
  const directory = temporaryDirectory()
  const composition = await compose({ data: directory.path, durability: 'relaxed', log })
  const app = await httpServer({ ...composition, identity: demoIdentity, log })
  const { stack } = (app.getHttpAdapter().getInstance() as unknown as { readonly router: { readonly stack: readonly Layer[] } }).router
  const found = stack.flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => `${method} ${route.path}`) : []))
  await app.close()
  await composition.stop()
  directory.remove()
  return found.filter((route) => !route.includes(' /docs'))
}

/** A step that is filled in may stand for several described ones. */
function isDescribed(route: string): boolean {
  const form = new RegExp(`^${route.replaceAll(/:\w+/gu, '[^/]+').replaceAll(/\*\w+/gu, '.+')}$`, 'u')
  return routes.some(({ method, path }) => form.test(`${method} ${path}`))
}
