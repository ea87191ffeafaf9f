import { dutyNumberOf, generalPart, type ResultNumber } from '@dutybook/domain'
import type { LineNumber, LocalDate, Rows } from '@dutybook/modelling'
import { whoCouldActOn, type ActingRow, type ShownActing } from '@dutybook/oversight'

/** Who held the position that the duty belongs to on that day, in their own right or as a substitute for this duty. */
export function inCharge(rows: Rows<ActingRow>, result: string, day: LocalDate): readonly ShownActing[] {
  const duty = dutyNumberOf(result as ResultNumber) as LineNumber
  return whoCouldActOn(rows, day).filter(({ position, scope }) => position === generalPart.position && (scope?.includes(duty) ?? true))
}
