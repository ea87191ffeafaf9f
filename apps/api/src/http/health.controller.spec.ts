import { views } from '@dutybook/embedded'
import { testServer, type TestServer } from '../testing/test-server.js'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

it('The server says that it runs, and that store and views can be used', async () => {
  expect(await server.get('/livez')).toMatchObject({ status: 200, body: { status: 'live' } })
  const { status, body } = await server.get('/readyz')
  expect([status, body.status, body.store]).toEqual([200, 'ready', { name: 'sqlite', durability: 'relaxed', head: 0 }])
  expect(body.views).toHaveLength(views.length)
})
