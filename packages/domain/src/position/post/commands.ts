import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { appointment, description, substitution, substitutionEnd, vacating } from './events.js'

/** Descriptions and appointments are the director general's orders. */
const director = ['directorGeneral'] as const

/** Who stands in for whom is arranged by a superior of the post; which one, says its description. */
const superiors = ['headOfDivision', 'headOfDepartment', 'directorGeneral'] as const

export const ConfirmPositionDescription = command(
  'ConfirmPositionDescription',
  { et: 'Kinnita ametijuhend', en: 'Confirm the position description' },
  director,
  description,
)

export const EnterPositionDescriptionIntoForce = command(
  'EnterPositionDescriptionIntoForce',
  { et: 'Märgi ametijuhend jõustunuks', en: 'Record that the position description entered into force' },
  [...director, 'system'],
  { order: description.order },
)

export const FillPosition = command('FillPosition', { et: 'Täida ametikoht', en: 'Fill the position' }, director, appointment)

export const VacatePosition = command('VacatePosition', { et: 'Vabasta ametikoht', en: 'Vacate the position' }, director, vacating)

export const StartSubstitution = command('StartSubstitution', { et: 'Määra asendaja', en: 'Start a substitution' }, superiors, substitution)

export const EndSubstitution = command(
  'EndSubstitution',
  { et: 'Lõpeta asendamine', en: 'End a substitution' },
  [...superiors, 'system'],
  substitutionEnd,
)

export const PostCommand = oneOf(
  'PostCommand',
  { et: 'Ametikoha käsk', en: 'Command of a post' },
  ConfirmPositionDescription,
  EnterPositionDescriptionIntoForce,
  FillPosition,
  VacatePosition,
  StartSubstitution,
  EndSubstitution,
)
export type PostCommand = TypeOf<typeof PostCommand>
