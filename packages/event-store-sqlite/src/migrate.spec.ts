import { connect, type Connection } from './connection.js'
import { fileVersion, migrate, recognise, refuseOlder } from './migrate.js'
import { storeFile, type FileKind } from './schema.js'
import { newPlace, type Place } from './testing/place.js'

describe('a file of an older version', () => {
  let place: Place
  let connection: Connection
  beforeEach(() => {
    place = newPlace()
    connection = connect({ location: place.path(), file: place.path(), readOnly: false })
    migrate(connection)
    connection.run("insert into views (name, version, checkpoint, active) values ('shelf', 1, 5, 1)")
  })
  afterEach(async () => {
    connection.close()
    await place.remove()
  })

  const rename = 'alter table views rename column checkpoint to reached'
  const add = 'create table more (text text not null) strict'
  const withSteps = (...steps: readonly string[]): FileKind => ({ ...storeFile, migrations: [...storeFile.migrations, ...steps] })
  const later = withSteps(rename, add)

  it('is brought to the newest version step by step, and keeps what it holds', () => {
    migrate(connection, later)
    expect(fileVersion(connection)).toBe(later.migrations.length)
    expect(connection.first('select reached from views')).toEqual([5])
    expect(connection.all('select * from more')).toEqual([])
  })

  it('is left alone when it is of the newest version', () => {
    migrate(connection, later)
    migrate(connection, later)
    expect(fileVersion(connection)).toBe(later.migrations.length)
  })

  it('stays at the last version whose step was done whole', () => {
    const broken = `${add}; insert into more values (null)`
    expect(() => migrate(connection, withSteps(rename, broken))).toThrow(expect.objectContaining({ fault: 'invalid' }))
    expect(fileVersion(connection)).toBe(storeFile.migrations.length + 1)
    expect(connection.first('select reached from views')).toEqual([5])
    expect(() => connection.all('select * from more')).toThrow('no such table')
    migrate(connection, later)
    expect(fileVersion(connection)).toBe(later.migrations.length)
  })

  it('is known, but a reader that cannot change it asks for a writer', () => {
    recognise(connection, later)
    expect(() => refuseOlder(connection, later)).toThrow(expect.objectContaining({ fault: 'unknownVersion' }))
    refuseOlder(connection, storeFile)
  })
})
