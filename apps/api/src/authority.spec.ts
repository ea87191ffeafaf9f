import type { Instant, PersonRef } from '@dutybook/modelling'
import { testServer, type TestServer } from './testing/test-server.js'

const clock = (): Instant => '2026-04-20T09:00:00.000Z' as Instant
const elements = [{ element: 'E5', mode: 'contract' }]
const register = { type: 'RegisterOversightSubject', data: { elements, negotiators: [] } }
const subject = '/v1/oversight-subject/prov-authority1'

async function served<Answer>(settings: Parameters<typeof testServer>[0], act: (server: TestServer) => Promise<Answer>): Promise<Answer> {
  const server = await testServer({ clock, ...settings })
  try {
    return await act(server)
  } finally {
    await server.stop()
  }
}

describe('a server that knows its director general', () => {
  const roots = { directorGeneral: 'person-director1' as PersonRef }

  it('takes a command from those only whom the director has appointed', () =>
    served({ roots }, async ({ post }) => {
      expect(await post(subject, register, { actor: 'quality' })).toMatchObject({ status: 403, body: { code: 'NOT_APPOINTED' } })
      expect(await post('/v1/position/post-none1', { type: 'FillPosition', data: {} }, { actor: 'director' })).toMatchObject({
        status: 400,
      })
    }))
})

describe('a server that knows no director general', () => {
  it('believes that the actor is who they say', () =>
    served({}, async ({ post }) => {
      expect(await post(subject, register, { actor: 'manager as headOfDivision' })).toMatchObject({ status: 201 })
    }))
})
