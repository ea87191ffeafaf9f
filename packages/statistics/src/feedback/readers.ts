import type { Position } from '@dutybook/modelling'

/** A row is one form that somebody filled: for those who analyse, and those who watch over them. Others get what is published. */
export const feedbackReaders: readonly Position[] = ['analyst', 'serviceManager', 'headOfDivision', 'internalControl', 'auditor']
