import { connectionOf } from './connection-string.js'

const credentials = { username: 'dutybook', password: 'p@ss' }

it.each([
  ['esdb://127.0.0.1:2113?tls=false', undefined, { username: '', password: '' }],
  ['esdb://dutybook:p%40ss@a:2113,b:2113?nodePreference=leader', undefined, credentials],
  ['esdb+discover://cluster.example:2113', credentials, credentials],
])('%s connects as the user that is given', (text, given, expected) => {
  const connection = connectionOf(text, given)
  expect(connection.credentials).toEqual(expected)
  expect(connection.connectionString).not.toContain('p%40ss')
})

it.each([
  ['a user twice', 'esdb://dutybook:secret@a:2113', credentials],
  ['no user over TLS', 'esdb://a:2113', undefined],
  ['an answer without an exception for a refused append', 'esdb://dutybook:secret@a:2113?throwOnAppendFailure=false', undefined],
  ['another protocol', 'http://dutybook:secret@a:2113', undefined],
])('%s is refused, and the password is not repeated', (_, text, given) => {
  const opening = () => connectionOf(text, given)
  expect(opening).toThrow(expect.objectContaining({ fault: 'invalid', message: expect.not.stringContaining('secret') as string }) as Error)
})
