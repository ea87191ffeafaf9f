import type { Actor, AnyCodec, Position } from '@dutybook/modelling'
import { holdsPersonal, mapPersonal, readPersonal, type SealedPlace } from '@dutybook/modelling/personal-reading'
import { personalReader } from '@dutybook/privacy'
import type { Sources } from './sources.js'

/** The positions that see names and contacts of colleagues and partners: those of the agency who work with them. */
const entitled: readonly Position[] = [
  'serviceManager',
  'headOfDivision',
  'headOfDepartment',
  'adviser',
  'qualityUnit',
  'authorisedOfficial',
  'internalControl',
  'finance',
  'directorGeneral',
]

/** A value as one reader gets it: each personal value in it present, erased or withheld. `origin` is the event it was sealed in. */
export type Opening = (codec: AnyCodec, value: unknown, origin: Omit<SealedPlace, 'path'>) => unknown

/** How personal values are opened for this reader. Where appointments are asked for, the reader must hold the position today. */
export async function openingFor(sources: Sources, reader: Actor): Promise<Opening> {
  const mayRead = entitled.includes(reader.actingAs) && (await isHeld(sources, reader))
  return (codec, value, origin) =>
    holdsPersonal(codec)
      ? mapPersonal(codec, value, ({ of, value: sealed, path }) =>
          readPersonal(
            of,
            sealed as never,
            personalReader(sources.keys, () => mayRead, { ...origin, path }),
          ),
        )
      : value
}

async function isHeld({ authority, calendar, clock }: Sources, { person, actingAs }: Actor): Promise<boolean> {
  if (!authority) return true
  const { positionsOf } = await authority()
  return positionsOf(person, calendar.dayOf(clock())).some(({ position }) => position === actingAs)
}
