import { isLeft, isRight } from '@dutybook/fp'
import { demoPeople } from '@dutybook/demo-year'
import { demoIdentity } from './demo-identity.js'

const said = (text?: string, purpose: 'command' | 'reading' = 'command') =>
  demoIdentity.identify(text === undefined ? {} : { 'x-dutybook-actor': text }, purpose)

describe('The demo identity', () => {
  it('knows every person of the demo by name', () => {
    expect(demoPeople.map(({ name }) => isRight(said(name)))).toEqual(demoPeople.map(() => true))
    expect(said('manager')).toMatchObject({ right: { person: 'person-manager1', position: 'serviceManager', actingAs: 'serviceManager' } })
  })

  it('lets somebody stand in for another position, but nobody for the program', () => {
    expect(said('manager as headOfDivision')).toMatchObject({ right: { position: 'serviceManager', actingAs: 'headOfDivision' } })
    expect(isLeft(said('manager as system'))).toBe(true)
    expect(isLeft(said('manager as emperor'))).toBe(true)
  })

  it.each(['', 'nobody', 'Manager', 'manager as', 'constructor', undefined])(
    'does not take a command from %p, and says whom it knows',
    (text) => {
      expect(said(text)).toMatchObject({
        left: { code: 'UNKNOWN_ACTOR', status: 401, texts: { en: expect.stringContaining('manager, ') } },
      })
    },
  )

  it('reads as the analyst of the ministry when nobody is named', () => {
    expect(said(undefined, 'reading')).toMatchObject({ right: { actingAs: 'analyst' } })
    expect(isLeft(said('nobody', 'reading'))).toBe(true)
  })
})
