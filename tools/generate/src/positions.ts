import { Position, type Label } from '@dutybook/modelling'

/** The positions in which somebody may act, with their names. */
export const positionLabels: Readonly<Record<string, Label>> = Position.shape.kind === 'choice' ? Position.shape.options : {}

export const positionName = (position: string): string => positionLabels[position]?.en ?? position
